/** The field's words, each in two or three sentences. Lessons explain them on first use; `/glossary/` lists them. */
import { loginTerms } from '@/content/glossary/login'
import { partyTerms } from '@/content/glossary/parties'
import { pkceTerms } from '@/content/glossary/pkce'
import { tokenTerms } from '@/content/glossary/tokens'

export type GlossaryEntry = {
  /** As it stands in a list. */
  term: string
  text: string
  /** Where the word is defined; absent for words that no specification of ours defines. */
  spec?: string
}

/** By the name that `<Term of>` and the anchor of the page use. */
export const glossary = {
  ...partyTerms,
  ...pkceTerms,
  ...loginTerms,
  ...tokenTerms,
} satisfies Record<string, GlossaryEntry>

export type TermName = keyof typeof glossary

/** All entries in alphabetical order, each with its name. */
export const glossaryList: readonly (GlossaryEntry & { name: string })[] = Object.entries(glossary)
  .map(([name, entry]) => ({ name, ...entry }))
  .sort((one, other) => one.term.localeCompare(other.term, 'en'))
