/** A run as an HTTP archive (HAR 1.2, http://www.softwareishard.com/blog/har-12-spec/), which browsers' tools open. */
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { headerOf, redirectTarget, statusText } from '@/lib/trace/http-text'
import { laneNames } from '@/lib/trace/sequence'

type Pair = { name: string; value: string }

/** The archive as text, indented. `comment` says what was done to the values. */
export function har(exchanges: readonly Exchange[], version: string, comment: string): string {
  const creator = { name: 'Proofkey', version }
  const log = { version: '1.2', creator, comment, entries: exchanges.map(entry) }
  return `${JSON.stringify({ log }, null, 2)}\n`
}

/** Times are milliseconds. Connecting took none: nothing but waiting for the answer was measured. */
function entry(exchange: Exchange) {
  const { elapsedMs } = exchange
  const wait = Number.isFinite(elapsedMs) && elapsedMs > 0 ? elapsedMs : 0
  return {
    startedDateTime: dateTime(exchange.startedAtMs),
    time: wait,
    request: request(exchange),
    response: response(exchange),
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait, receive: 0 },
    comment: `From ${laneNames[exchange.from]} to ${laneNames[exchange.to]}${exchange.rebuilt ? '; rebuilt from the URL sent and the callback' : ''}`,
  }
}

/** A time outside the years that RFC 3339 §5.6 can write is written as the beginning of 1970. */
function dateTime(ms: number): string {
  const isWritable = Math.abs(ms) < 8e15 && /^\d{4}-/.test(new Date(ms).toISOString())
  return new Date(isWritable ? ms : 0).toISOString()
}

function request({ request: { method, url, headers, body } }: Exchange) {
  const mimeType = headerOf(headers, 'content-type') ?? ''
  return {
    method,
    url,
    httpVersion: 'HTTP/1.1',
    cookies: headers.flatMap(([name, value]) =>
      name.toLowerCase() === 'cookie' ? value.split(';').map(cookie) : [],
    ),
    headers: withHost(headers, url).map(pair),
    queryString: URL.canParse(url) ? pairs(new URL(url).search.slice(1)) : [],
    ...(body && {
      postData: {
        mimeType,
        text: body,
        ...(mimeType.includes('x-www-form-urlencoded') && { params: pairs(body) }),
      },
    }),
    headersSize: -1,
    bodySize: sizeOf(body),
  }
}

function response(exchange: Exchange) {
  const { status, headers, body } = exchange.response
  return {
    status,
    statusText: statusText(status).replace(/^\d+ ?/, ''),
    httpVersion: 'HTTP/1.1',
    cookies: headers.flatMap(([name, value]) =>
      name.toLowerCase() === 'set-cookie' ? [setCookie(value)] : [],
    ),
    headers: headers.map(pair),
    content: {
      size: sizeOf(body),
      mimeType: headerOf(headers, 'content-type') ?? 'x-unknown',
      text: body,
    },
    redirectURL: redirectTarget(exchange) ? (headerOf(headers, 'location') ?? '') : '',
    headersSize: -1,
    bodySize: sizeOf(body),
  }
}

function withHost(headers: HeaderList, url: string): HeaderList {
  const host = URL.canParse(url) ? new URL(url).host : ''
  return host && headerOf(headers, 'host') === undefined ? [['host', host], ...headers] : headers
}

function pairs(text: string): Pair[] {
  return [...new URLSearchParams(text)].map(pair)
}

function pair([name, value]: [string, string]): Pair {
  return { name, value }
}

function cookie(text: string): Pair {
  const [name = '', ...rest] = text.trim().split('=')
  return { name, value: rest.join('=') }
}

function setCookie(text: string) {
  const [first = '', ...attributes] = text.split(';')
  const has = (name: string) => attributes.some((each) => each.trim().toLowerCase() === name)
  return { ...cookie(first), httpOnly: has('httponly'), secure: has('secure') }
}

function sizeOf(text: string): number {
  return new TextEncoder().encode(text).length
}
