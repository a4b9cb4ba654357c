/** Which exchanges of a run are looked at: those after the list was cleared, that fit a filter. */
import type { Exchange } from '@/lib/trace/exchange'

export type Filter = {
  /** Stands anywhere in the messages, whatever its case. */
  text?: string
  /** Sender and receiver: `app server`. */
  between?: `${Exchange['from']} ${Exchange['to']}`
  failedOnly?: boolean
}

export type Listing = Filter & {
  /** The exchange after which the list was cleared. */
  cleared?: string
}

/** The exchanges after the clearing. A clearing whose exchange the run no longer keeps hides nothing. */
export function afterCleared(
  exchanges: readonly Exchange[],
  cleared: string | undefined,
): readonly Exchange[] {
  return exchanges.slice(exchanges.findIndex(({ id }) => id === cleared) + 1)
}

/** The exchanges that a listing shows, in their order. */
export function shownOf(exchanges: readonly Exchange[], listing: Listing): readonly Exchange[] {
  const rest = afterCleared(exchanges, listing.cleared)
  return isFiltering(listing) ? rest.filter((each) => fits(each, listing)) : rest
}

export function isFiltering({ text, between, failedOnly }: Filter): boolean {
  return Boolean(text?.trim() || between || failedOnly)
}

/** Sender and receiver of an exchange, as a filter names them. */
export function pairOf({ from, to }: Exchange): NonNullable<Filter['between']> {
  return `${from} ${to}`
}

/** True for an answer that refuses: an error status, or a redirect that brings an error (RFC 6749 §4.1.2.1). */
export function hasFailed({ response }: Exchange): boolean {
  return (
    response.status >= 400 ||
    response.headers.some(
      ([name, value]) => name.toLowerCase() === 'location' && /[?&#]error=/.test(value),
    )
  )
}

function fits(exchange: Exchange, { text, between, failedOnly }: Filter): boolean {
  if (between && pairOf(exchange) !== between) return false
  if (failedOnly && !hasFailed(exchange)) return false
  const words = text?.trim().toLowerCase()
  return !words || textOf(exchange).includes(words)
}

const texts = new WeakMap<Exchange, string>()

/** All of an exchange as one text in small letters, made once. */
function textOf(exchange: Exchange): string {
  const before = texts.get(exchange)
  if (before !== undefined) return before
  const text = madeText(exchange)
  texts.set(exchange, text)
  return text
}

function madeText({ request, response }: Exchange): string {
  const headers = [...request.headers, ...response.headers].map((header) => header.join(': '))
  return [
    `${request.method} ${request.url}`,
    String(response.status),
    ...headers,
    request.body,
    response.body,
  ]
    .join('\n')
    .toLowerCase()
}
