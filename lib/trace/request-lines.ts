/** A request as text, cut into its pieces: request line, headers, an empty line, the body (RFC 9112 §2.1). */

/** A piece of the text: offsets in UTF-16 units, `to` behind the last one. */
export type Span = { text: string; from: number; to: number }

/** A `name=value` of a query or of a form body. */
export type PairSpan = { name: Span; value: Span }

export type RequestLines = {
  /** The request line with the lines that go on with its URL; absent where there is no text. */
  start?: { method: Span; url: Span[]; rest: Span; version: Span }
  /** The lines between the request line and the first empty one. */
  headers: Span[]
  /** What follows the first empty line, as it stands. */
  body: Span
}

/** Cuts `text`; what stands in the pieces is not looked at. Empty lines before the first are skipped (§2.2). */
export function cutRequest(text: string): RequestLines {
  const body = { text: '', from: text.length, to: text.length }
  const lines = linesOf(text)
  const first = lines.findIndex((line) => line.text.trim() !== '')
  const start = lines[first]
  if (!start) return { headers: [], body }
  const after = lines.slice(first + 1)
  const empty = after.findIndex((line) => line.text.trim() === '')
  const head = empty < 0 ? after : after.slice(0, empty)
  const more = head.findIndex((line) => !/^[ \t]*[?&]/.test(line.text))
  const going = more < 0 ? head : head.slice(0, more)
  const [method, target, version, rest] = wordsOf(start)
  const bodyLine = empty < 0 ? undefined : after[empty + 1]
  return {
    start: { method, url: [target, ...going.map(trimmed)], version, rest },
    headers: head.slice(going.length),
    body: bodyLine ? piece(text, bodyLine.from, text.length) : body,
  }
}

/** The pairs of a query or a form body, which begins at `from` of the text. */
export function pairsOf({ text, from }: Span): PairSpan[] {
  const pairs: PairSpan[] = []
  let at = from
  for (const pair of text.split('&')) {
    const end = pair.trimEnd().length
    const equals = pair.indexOf('=')
    const nameEnd = equals < 0 ? end : equals
    const valueStart = equals < 0 ? end : equals + 1
    const lead = pair.length - pair.trimStart().length
    if (pair.trim() !== '') {
      pairs.push({
        name: { text: pair.slice(lead, nameEnd), from: at + lead, to: at + nameEnd },
        value: {
          text: pair.slice(valueStart, Math.max(end, valueStart)),
          from: at + valueStart,
          to: at + Math.max(end, valueStart),
        },
      })
    }
    at += pair.length + 1
  }
  return pairs
}

/** The parts of a header line around its first colon; undefined where there is none. */
export function headerOfLine(line: Span): PairSpan | undefined {
  const colon = line.text.indexOf(':')
  if (colon < 0) return undefined
  const value = { ...line, text: line.text.slice(colon + 1), from: line.from + colon + 1 }
  const name = { text: line.text.slice(0, colon), from: line.from, to: line.from + colon }
  return { name, value: trimmed(value) }
}

/** The lines, each without its line break: LF, or CR and LF (§2.2). */
function linesOf(text: string): Span[] {
  const lines: Span[] = []
  let from = 0
  for (const line of text.split('\n')) {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line
    lines.push({ text: bare, from, to: from + bare.length })
    from += line.length + 1
  }
  return lines
}

/** Method, URL, HTTP version, and whatever else stands in the first line. */
function wordsOf(line: Span): [Span, Span, Span, Span] {
  const words = [...line.text.matchAll(/\S+/g)].map((match) =>
    piece(line.text, match.index, match.index + match[0].length, line.from),
  )
  const none = { text: '', from: line.to, to: line.to }
  const [method = none, url = none, version = none] = words
  const known = /^HTTP\/\d(\.\d)?$/.test(version.text)
  const rest = known ? words[3] : words[2]
  return [method, url, known ? version : none, rest ? { ...rest, to: line.to } : none]
}

/** Without the blanks around it, which are spaces and tabs only (RFC 9110 §5.6.3). */
function trimmed({ text, from }: Span): Span {
  const lead = /^[ \t]*/.exec(text)?.[0].length ?? 0
  const inner = text.slice(lead).replace(/[ \t]+$/, '')
  return { text: inner, from: from + lead, to: from + lead + inner.length }
}

function piece(text: string, from: number, to: number, offset = 0): Span {
  return { text: text.slice(from, to), from: from + offset, to: to + offset }
}
