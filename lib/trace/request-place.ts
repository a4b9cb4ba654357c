/** What stands at a place of an edited request: for help, completion and colours. */
import {
  cutRequest,
  headerOfLine,
  type PairSpan,
  pairsOf,
  type RequestLines,
  type Span,
} from '@/lib/trace/request-lines'
import { isFormType, isJsonType } from '@/lib/trace/request-rules'
import { queryOf } from '@/lib/trace/request-text'

export type Piece = {
  kind: 'method' | 'url' | 'parameter' | 'value' | 'header' | 'header value' | 'member'
  span: Span
  /** Of a value: the name that it belongs to. */
  name?: string
}

/** The pieces that have a meaning of their own, in the order of the text. */
export function piecesOf(text: string): Piece[] {
  const lines = cutRequest(text)
  const { start, headers } = lines
  if (!start) return []
  const query = start.url.flatMap((span, index) => pairsOf(queryOf(span, index === 0)))
  const [first] = start.url
  return [
    { kind: 'method', span: start.method },
    ...(first ? [{ kind: 'url' as const, span: first }] : []),
    ...query.flatMap(pairPieces),
    ...headers.flatMap((line) => headerPieces(headerOfLine(line), line)),
    ...bodyPieces(lines),
  ]
}

/** The innermost piece that holds this offset, or ends at it. */
export function pieceAt(text: string, offset: number): Piece | undefined {
  return piecesOf(text).findLast(({ span }) => span.from <= offset && offset <= span.to)
}

/** What is being written at an offset: a piece, or the empty place of one. */
export function placeAt(text: string, offset: number): Piece | undefined {
  const found = pieceAt(text, offset)
  const before = text.slice(0, offset)
  const empty = { text: '', from: offset, to: offset }
  if (before.trim() === '') return { kind: 'method', span: empty }
  // A member's name whose closing quote is not written yet.
  const member = /[{,]\s*"([^"\n]*)$/.exec(before)
  const lines = cutRequest(text)
  if (member && offset >= lines.body.from && isJsonType(contentTypeOf(lines))) {
    const [, name = ''] = member
    return { kind: 'member', span: { text: name, from: offset - name.length, to: offset } }
  }
  // A name that has no equals sign yet, and nothing but its mark.
  const isOpen = /(^|\n)[ \t]*[?&]$|[?&]$/.test(before)
  if (isOpen && (found === undefined || found.kind === 'url'))
    return { kind: 'parameter', span: empty }
  return found
}

/** The value of the first `content-type`, as far as it is written. */
export function contentTypeOf({ headers }: RequestLines): string {
  const lines = headers.map((line) => headerOfLine(line))
  return lines.find((line) => line?.name.text.toLowerCase() === 'content-type')?.value.text ?? ''
}

function pairPieces({ name, value }: PairSpan): Piece[] {
  const parameter: Piece = { kind: 'parameter', span: name }
  const hasEquals = value.from > name.to
  return hasEquals ? [parameter, { kind: 'value', span: value, name: name.text }] : [parameter]
}

function headerPieces(pair: PairSpan | undefined, line: Span): Piece[] {
  if (!pair) return [{ kind: 'header', span: line }]
  return [
    { kind: 'header', span: pair.name },
    { kind: 'header value', span: pair.value, name: pair.name.text.toLowerCase() },
  ]
}

function bodyPieces(lines: RequestLines): Piece[] {
  const type = contentTypeOf(lines)
  if (isFormType(type)) return pairsOf(lines.body).flatMap(pairPieces)
  return isJsonType(type) ? membersOf(lines.body) : []
}

/** The names of JSON members, and the texts that are their values. */
function membersOf({ text, from }: Span): Piece[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(
    /"((?:[^"\\\n]|\\.)*)"(?:\s*:\s*(?:"((?:[^"\\\n]|\\.)*)")?)?/g,
  )) {
    const [whole, name = '', value] = match
    if (!whole.includes(':', name.length + 1)) continue
    const at = from + match.index + 1
    pieces.push({ kind: 'member', span: { text: name, from: at, to: at + name.length } })
    if (value === undefined) continue
    const end = from + match.index + whole.length - 1
    pieces.push({ kind: 'value', name, span: { text: value, from: end - value.length, to: end } })
  }
  return pieces
}
