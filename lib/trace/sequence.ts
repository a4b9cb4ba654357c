/** The sequence diagram of a run: exchanges become lanes and arrows (UML 2.5.1 §17.8, without the rest). */
import { answerParameters } from '@/lib/oauth/authorization'
import { carriedBy, type Traveller, tokensOf } from '@/lib/trace/carries'
import { durationInWords } from '@/lib/trace/duration'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf, redirectTarget, statusText } from '@/lib/trace/http-text'

/** Who takes part, in the order in which they stand. */
export const lanes = ['person', 'app', 'browser', 'server', 'api'] as const
export type Lane = (typeof lanes)[number]

/** Each lane's name in a sentence. */
export const laneNames: Record<Lane, string> = {
  person: 'you',
  app: 'the app',
  browser: 'the system browser',
  server: 'the authorization server',
  api: 'the API',
}

export type Arrow = {
  kind: 'open' | 'submit' | 'request' | 'response' | 'callback'
  /** The exchange it belongs to. */
  exchange: string
  from: Lane
  to: Lane
  /** The front channel runs through the browser, the back channel from the app to a server. */
  channel: 'front' | 'back'
  /** A few words for the arrow itself. */
  label: string
  /** The same as a whole sentence, with what it carries. */
  sentence: string
  /** The values worth following that travel along it. */
  carries: readonly Traveller[]
  failed?: true
  filledIn?: true
}

/** A move of the run's clock between two exchanges; `byMs` is in milliseconds. */
export type ClockRow = { kind: 'clock'; byMs: number; sentence: string }
export type SequenceRow = Arrow | ClockRow
export type ClockMove = { byMs: number; after?: string }

/**
 * The rows of the diagram, oldest first. `issuer` tells a hand-over to the app from a redirect within the
 * authorization server: a redirect that leaves http(s), or the issuer, is an arrow of its own.
 */
export function sequence(
  exchanges: readonly Exchange[],
  issuer: string,
  clockMoves: readonly ClockMove[] = [],
): SequenceRow[] {
  const tokens = tokensOf(exchanges)
  return withClockMoves(exchanges, clockMoves).flatMap((item): SequenceRow[] =>
    item.kind === 'clock' ? [clockRow(item.byMs)] : arrowsOf(item.exchange, issuer, tokens),
  )
}

/** The exchanges with the moves of the clock where they happened. Moves after a dropped exchange come first. */
export function withClockMoves(
  exchanges: readonly Exchange[],
  clockMoves: readonly ClockMove[],
): ({ kind: 'exchange'; exchange: Exchange } | { kind: 'clock'; byMs: number })[] {
  const known = new Set(exchanges.map(({ id }) => id))
  const after = new Map<string | undefined, number[]>()
  for (const move of clockMoves) {
    const place = move.after !== undefined && known.has(move.after) ? move.after : undefined
    after.set(place, [...(after.get(place) ?? []), move.byMs])
  }
  const moves = (place?: string) =>
    (after.get(place) ?? []).map((byMs) => ({ kind: 'clock' as const, byMs }))
  return [
    ...moves(),
    ...exchanges.flatMap((exchange) => [
      { kind: 'exchange' as const, exchange },
      ...moves(exchange.id),
    ]),
  ]
}

function clockRow(byMs: number): ClockRow {
  return { kind: 'clock', byMs, sentence: `The clock moves: ${durationInWords(byMs)} later.` }
}

function arrowsOf(
  exchange: Exchange,
  issuer: string,
  tokens: ReadonlyMap<string, Traveller>,
): Arrow[] {
  const { from, to, request, response } = exchange
  const carried = carriedBy(exchange, tokens)
  const common = {
    exchange: exchange.id,
    channel: from === 'browser' ? ('front' as const) : ('back' as const),
    ...(exchange.filledIn ? { filledIn: true as const } : {}),
  }
  const path = shortPath(request.url, issuer)
  const status = statusText(response.status)
  const failed = response.status >= 400
  const arrows: Arrow[] = [
    {
      ...common,
      kind: 'request',
      from,
      to,
      label: `${request.method} ${path}`,
      sentence: `${capital(laneNames[from])} sends ${request.method} ${path} to ${laneNames[to]}${carrying(carried.request)}.`,
      carries: carried.request,
    },
    {
      ...common,
      kind: 'response',
      from: to,
      to: from,
      label: status,
      sentence: `${capital(laneNames[to])} answers ${laneNames[from]}: ${status}${carrying(carried.response)}.`,
      carries: carried.response,
      ...(failed ? { failed: true as const } : {}),
    },
  ]
  const before = precedes(exchange, path)
  const callback = from === 'browser' ? handedOver(exchange, issuer) : undefined
  return [
    ...(before ? [{ ...common, ...before, carries: carried.request }] : []),
    ...arrows,
    ...(callback ? [{ ...common, ...callback, carries: carried.response }] : []),
  ]
}

/** The end of a sentence: `, with code and code_verifier`. */
function carrying(names: readonly Traveller[]): string {
  if (names.length === 0) return ''
  const [last, ...others] = names.toReversed()
  return `, with ${others.length > 0 ? `${others.toReversed().join(', ')} and ` : ''}${last}`
}

type Drawn = Omit<Arrow, 'exchange' | 'channel' | 'filledIn' | 'carries'>

/** What the person or the app does so that the browser sends this request. */
function precedes({ from, request, rebuilt }: Exchange, path: string): Drawn | undefined {
  if (from !== 'browser') return undefined
  if (request.method === 'POST') {
    return {
      kind: 'submit',
      from: 'person',
      to: 'browser',
      label: 'submit',
      sentence: 'You submit the form in the system browser.',
    }
  }
  if (path !== '/authorize' && !rebuilt) return undefined
  return {
    kind: 'open',
    from: 'app',
    to: 'browser',
    label: 'open URL',
    sentence: 'The app opens the authorization URL in the system browser.',
  }
}

/** The hand-over of a callback: the operating system gives the URL to the app that registered it. */
function handedOver(exchange: Exchange, issuer: string): Drawn | undefined {
  const target = redirectTarget(exchange)
  if (!target || isWithin(target, issuer)) return undefined
  const answer = answerParameters(target)
  const error = answer.get('error')
  const brings = error ?? (answer.has('code') ? 'code' : 'callback')
  const what = error ? `the error ${error}` : brings === 'code' ? 'the code' : 'a callback'
  return {
    kind: 'callback',
    from: 'browser',
    to: 'app',
    label: brings,
    sentence: `The system browser hands ${what} to the app.`,
    ...(error ? { failed: true as const } : {}),
  }
}

function isWithin(url: URL, issuer: string): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false
  return url.href === issuer || url.href.startsWith(`${issuer.replace(/\/$/, '')}/`)
}

/** The path below the issuer, which is what tells two endpoints apart. */
function shortPath(url: string, issuer: string): string {
  const path = pathOf(url)
  const prefix = pathOf(issuer).replace(/\/$/, '')
  return prefix && path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
