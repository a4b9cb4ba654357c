/** Help for what is under the pointer in an edited request. */
import { parameters } from '@/content/parameters'
import { headers, methods } from '@/content/request-words'
import { pieceAt } from '@/lib/trace/request-place'

export type Explained = { lines: string[]; from: number; to: number }

/** What stands at an offset, in words; undefined where there is nothing to say. */
export function explainAt(text: string, offset: number): Explained | undefined {
  const piece = pieceAt(text, offset)
  if (!piece) return undefined
  const { kind, span, name = '' } = piece
  const place = { from: span.from, to: span.to }
  const word = kind === 'method' ? own(methods, span.text) : own(headers, span.text.toLowerCase())
  if (kind === 'method' || kind === 'header') {
    return word && { lines: [`${word.text} ${word.spec ?? ''}`.trim()], ...place }
  }
  const known = own(parameters, kind === 'value' ? name : span.text)
  const decoded = kind === 'value' ? decode(span.text) : undefined
  const lines = [
    ...(known ? [`${known.title}. ${known.text} ${known.spec}`] : []),
    ...(decoded !== undefined && decoded !== span.text ? [`Decoded: ${decoded}`] : []),
    ...(kind === 'value' && span.text ? [`${(decoded ?? span.text).length} characters`] : []),
  ]
  return lines.length > 0 ? { lines, ...place } : undefined
}

/** What a table has under a name that somebody typed. */
export function own<T>(table: Record<string, T>, name = ''): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined
}

/** A value without its form encoding (RFC 6749 appendix B); undefined where that is malformed. */
function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
