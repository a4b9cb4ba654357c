import { sampleLanguages } from '@/content/samples'

/** The name of the language of code samples that is called so; nothing for any other text. */
export function languageName(language: string): string | undefined {
  return Object.entries(sampleLanguages).find(([key]) => key === language)?.[1].name
}
