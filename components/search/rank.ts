/** Finds entries by words: each word of the query must be in the title or the text, the title counts more. */
import { kinds, type SearchEntry } from '@/components/search/entry'

export type ResultGroup = { kind: SearchEntry['kind']; results: SearchEntry[] }

/** The most results of one kind. */
const mostOfKind = 6

/** The best entries for a query, by kind; the kind with the best one first. */
export function rank(entries: readonly SearchEntry[], query: string): ResultGroup[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  const scored = entries
    .map((entry) => ({ entry, score: scoreOf(entry, words) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
  return kinds
    .map((kind) => scored.filter(({ entry }) => entry.kind === kind).slice(0, mostOfKind))
    .filter((found) => found.length > 0)
    .sort(([one], [other]) => (other?.score ?? 0) - (one?.score ?? 0))
    .map((found) => ({
      kind: found[0]?.entry.kind ?? 'Lessons',
      results: found.map(({ entry }) => entry),
    }))
}

/** 0 if a word is nowhere to be found. A shorter title is the nearer one. */
function scoreOf({ title, text }: SearchEntry, words: readonly string[]): number {
  const [inTitle, inText] = [fold(title).text, fold(text).text]
  const scores = words.map((word) => placeScore(inTitle, word) * 10 || placeScore(inText, word))
  if (scores.includes(0)) return 0
  const whole = inTitle === words.join(' ') ? 100 : 0
  return whole + scores.reduce((sum, score) => sum + score, 0) + 1 / (1 + title.length)
}

/** 4 for a whole word, 3 for the beginning of all, 2 of a word, 1 for inside of one, 0 for nowhere. */
function placeScore(text: string, word: string): number {
  let best = text.startsWith(word) ? 3 : 0
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const begins = !isLetter(text[at - 1])
    const after = text[at + word.length]
    const ends = !isLetter(after) && after !== '_' // invalid_client is not invalid_client_metadata
    best = Math.max(best, begins && ends ? 4 : begins ? 2 : word.length > 2 ? 1 : 0)
  }
  return best
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** A text in pieces, those that a word of the query matches marked. */
export function mark(text: string, query: string): { text: string; hit: boolean }[] {
  const folded = fold(text)
  const hits = new Array<boolean>(text.length).fill(false)
  for (const word of wordsOf(query)) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + 1)) {
      if (word.length < 3 && isLetter(folded.text[at - 1])) continue
      hits.fill(true, folded.from[at], folded.from[at + word.length] ?? text.length)
    }
  }
  const pieces: { text: string; hit: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const last = pieces.at(-1)
    const hit = hits[at] ?? false
    if (last?.hit === hit) last.text += text[at]
    else pieces.push({ text: text[at] ?? '', hit })
  }
  return pieces
}

function wordsOf(query: string): string[] {
  return [...new Set(fold(query).text.split(/\s+/).filter(Boolean))]
}

/** Without case and diacritics; `from` says where in the text each character comes from. */
export function fold(text: string): { text: string; from: number[] } {
  const from: number[] = []
  let folded = ''
  let place = 0
  for (const character of text) {
    const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    for (let count = 0; count < plain.length; count++) from.push(place)
    folded += plain
    place += character.length
  }
  return { text: folded, from }
}
