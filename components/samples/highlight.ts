/** Colours a sample while the site is built: no byte of the highlighter reaches a browser. */
import { type SampleLanguage, sampleLanguages } from '@/content/samples'
import { type AddressName, findPlaces, isAddress, type PlaceName } from '@/lib/samples/places'
import { loadTheme, tokenKind } from '@/scripts/code-theme.mjs'

/** Plain text, a token's kind and text, or a place. Small, since each page carries it twice. */
export type Piece =
  | string
  | [kind: string, text: string]
  | { value: Exclude<PlaceName, AddressName> }
  | { address: AddressName }

/** The kinds that have a colour in `app/globals.css`. */
const coloured = ['keyword', 'constant', 'string', 'string-expression', 'function', 'comment']

/** A source in pieces, in order; together they are the source. */
export async function highlight(source: string, language: SampleLanguage): Promise<Piece[]> {
  const kinds = await kindsOf(source, sampleLanguages[language].grammar)
  const pieces: Piece[] = []
  let at = 0
  for (const { name, start, end } of findPlaces(source)) {
    pieces.push(...runs(source, kinds, at, start))
    pieces.push(isAddress(name) ? { address: name } : { value: name })
    at = end
  }
  return [...pieces, ...runs(source, kinds, at, source.length)]
}

/** The kind of each character; a space has that of the character before it, so that runs are long. */
async function kindsOf(
  source: string,
  grammar: (typeof sampleLanguages)[SampleLanguage]['grammar'],
) {
  // Not bundled: a bundle with a module that waits costs every page the code for waiting modules.
  const { codeToTokensBase } = await import(/* turbopackIgnore: true */ 'shiki')
  const lines = await codeToTokensBase(source, { lang: grammar, theme: await loadTheme() })
  const kinds = new Array<string>(source.length).fill('')
  for (const { content, color = '', offset } of lines.flat()) {
    const kind = tokenKind(color) ?? ''
    kinds.fill(coloured.includes(kind) ? kind : '', offset, offset + content.length)
  }
  for (const { index } of source.matchAll(/\s/g)) kinds[index] = kinds[index - 1] ?? ''
  return kinds
}

function runs(source: string, kinds: readonly string[], start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  for (let from = start, to = start; from < end; from = to) {
    const kind = kinds[from] ?? ''
    while (to < end && kinds[to] === kind) to += 1
    const text = source.slice(from, to)
    pieces.push(kind ? [kind, text] : text)
  }
  return pieces
}
