/**
 * A request as text that a learner can edit, and back (RFC 9112 §2.1, with the whole URL in the first line,
 * §3.2.2). As in other editors of requests, a URL's query and a form body stand one parameter a line: a line
 * that begins with `?` or `&` goes on with what is before it.
 */
import type { SentRequest } from '@/lib/trace/exchange'
import { headerOf } from '@/lib/trace/http-text'
import {
  cutRequest,
  headerOfLine,
  type PairSpan,
  pairsOf,
  type Span,
} from '@/lib/trace/request-lines'
import { type Problem, type ProblemCode, problemAt } from '@/lib/trace/request-problems'
import {
  isBodiless,
  isForbiddenHeader,
  isForbiddenMethod,
  isFormType,
  isJsonType,
  isToken,
  normalMethod,
} from '@/lib/trace/request-rules'

/** The longest text that is read, in UTF-16 units: four times the body that the sandbox takes. */
export const longestRequest = 262_144

export type ReadRequest = {
  /** What would be sent; absent where something stops it. */
  request?: SentRequest
  /** In the order of the text. */
  problems: Problem[]
}

/** Writes a request as text. No line says the version: the browser chooses it. */
export function writeRequest({ method, url, headers, body }: SentRequest): string {
  const query = url.indexOf('?')
  const [path, pairs] = query < 0 ? [url, ''] : [url.slice(0, query), url.slice(query)]
  const isForm = isFormType(headerOf(headers, 'content-type') ?? '')
  const lines = [`${method} ${path}`]
  if (pairs) lines.push(...pairs.split(/(?=&)/))
  lines.push(...headers.map(([name, value]) => `${name}: ${value}`))
  if (body) lines.push('', isForm ? body.split('&').join('\n&') : body)
  return lines.join('\n')
}

/** @param serves true for a URL that the provider answers at: no other one is asked from here */
export function readRequest(text: string, serves: (url: URL) => boolean): ReadRequest {
  if (text.length > longestRequest) {
    const found = text.length.toLocaleString('en')
    return { problems: [problemAt('request_too_long', text, { from: 0, to: 1 }, found)] }
  }
  const { start, headers: headerLines, body } = cutRequest(text)
  if (!start) return { problems: [problemAt('request_empty', text, { from: 0, to: text.length })] }
  const problems: Problem[] = []
  const say = (code: ProblemCode, span: { from: number; to: number }, found?: string) =>
    problems.push(problemAt(code, text, span, found))

  const { method, rest } = start
  if (!isToken(method.text) || !start.url[0]?.text || rest.text) {
    // What follows is perhaps no HTTP either: there is nothing to say about it.
    const problem = problemAt('request_line_malformed', text, { from: method.from, to: rest.to })
    return { problems: [problem] }
  }
  if (isForbiddenMethod(method.text)) say('method_forbidden', method, method.text.toUpperCase())
  const url = readUrl(start.url, serves, say)
  const headers = headerLines.flatMap((line) => readHeader(line, say))
  const type = headerOf(headers, 'content-type')
  const sentBody = readBody(body, method.text, type, say)
  const sorted = problems.sort((one, other) => one.from - other.from)
  if (!url || sorted.some(({ effect }) => effect === 'stops')) return { problems: sorted }
  const request = { method: normalMethod(method.text), url, headers, body: sentBody }
  return { request, problems: sorted }
}

/** The request itself. Its body is bytes, so that the browser adds no `Content-Type` of its own. */
export function toRequest({ method, url, headers, body }: SentRequest): Request {
  return new Request(url, {
    method,
    headers,
    ...(body && { body: new TextEncoder().encode(body) }),
    redirect: 'manual',
  })
}

type Say = (code: ProblemCode, span: { from: number; to: number }, found?: string) => void

function readUrl(spans: Span[], serves: (url: URL) => boolean, say: Say): string | undefined {
  const [first, ...more] = spans
  if (!first?.text) return undefined
  const whole = { from: first.from, to: spans.at(-1)?.to ?? first.to }
  const text = spans.map((span) => span.text).join('')
  if (!URL.canParse(text)) {
    say('url_malformed', whole)
    return undefined
  }
  const url = new URL(text)
  if (!serves(url)) say('url_outside', whole, url.host || url.protocol)
  for (const span of more) {
    const space = span.text.search(/\s/)
    if (space >= 0) say('url_space', { from: span.from + space, to: span.to })
  }
  const hash = spans.find((span) => span.text.includes('#'))
  if (hash) say('url_fragment', { from: hash.from + hash.text.indexOf('#'), to: whole.to })
  // The fragment is not sent (RFC 9110 §7.1), so it is no part of the query either.
  const query = spans.flatMap((span) => pairsOf(queryOf(span, span === first)))
  readPairs(query, say)
  url.hash = ''
  return url.href
}

/** What of a line is parameters: all behind the `?` or `&` that it begins with or, in the first one, has. */
export function queryOf(span: Span, isFirst: boolean): Span {
  const mark = isFirst ? span.text.indexOf('?') : 0
  const text = mark < 0 ? '' : (span.text.slice(mark + 1).split('#')[0] ?? '')
  const from = mark < 0 ? span.to : span.from + mark + 1
  return { text, from, to: from + text.length }
}

function readHeader(line: Span, say: Say): [string, string][] {
  const header = headerOfLine(line)
  if (/^[ \t]/.test(line.text)) {
    say('header_folded', line)
    return []
  }
  if (!header || !isToken(header.name.text)) {
    say('header_malformed', line)
    return []
  }
  const { name, value } = header
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const bad = value.text.search(/[\0-\x08\x0a-\x1f\x7f]|[^\0-\xff]/)
  if (bad >= 0) say('header_bad_character', { from: value.from + bad, to: value.from + bad + 1 })
  const written = /\\r|\\n|%0d|%0a/i.exec(value.text)
  if (written) {
    const from = value.from + written.index
    say('header_line_break_written', { from, to: from + written[0].length }, written[0])
  }
  if (isForbiddenHeader(name.text, value.text)) {
    say('header_forbidden', line, name.text)
    return []
  }
  return [[name.text, value.text]]
}

function readBody(body: Span, method: string, type: string | undefined, say: Say): string {
  if (body.text.trim() === '') return ''
  if (isBodiless(method)) {
    say('body_not_allowed', body, method.toUpperCase())
    return ''
  }
  if (type === undefined) say('body_without_type', body)
  else if (isFormType(type)) {
    readPairs(pairsOf(body), say)
    return body.text.replace(/[ \t]*[\r\n]+[ \t]*/g, '')
  } else if (isJsonType(type) && !isJson(body.text)) say('body_not_json', body)
  return body.text
}

function readPairs(pairs: PairSpan[], say: Say): void {
  const seen = new Set<string>()
  for (const { name, value } of pairs) {
    if (name.text && seen.has(name.text)) say('parameter_repeated', name, name.text)
    seen.add(name.text)
    const bad = value.text.search(/%(?![0-9a-f]{2})/i)
    if (bad >= 0) say('escape_malformed', { from: value.from + bad, to: value.to })
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
