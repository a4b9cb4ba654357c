/** For these tests: the sample files as they are. */
import { readdirSync, readFileSync } from 'node:fs'
import { type SampleLanguage, sampleLanguages, sampleTopics } from '@/content/samples'

export type Source = {
  topic: string
  file: string
  language: SampleLanguage | undefined
  text: string
}

export const languages = Object.keys(sampleLanguages).filter((name): name is SampleLanguage =>
  Object.hasOwn(sampleLanguages, name),
)

const folder = new URL('../../content/samples/', import.meta.url)

/** Every file below `content/samples/`. */
export const sources: Source[] = readdirSync(folder).flatMap((topic) =>
  readdirSync(new URL(`${topic}/`, folder)).map((file) => ({
    topic,
    file,
    language: languageOf(file),
    text: readFileSync(new URL(`${topic}/${file}`, folder), 'utf8'),
  })),
)

function languageOf(file: string): SampleLanguage | undefined {
  return languages.find((each) => file.endsWith(`.${sampleLanguages[each].ending}`))
}

export const topics = Object.keys(sampleTopics)
