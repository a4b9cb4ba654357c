/** The logins of a run, read from its messages: what each asked for, whether a page came, and how it ended. */
import type { BrowserWindow } from '@/lib/flow/commands/authorize'
import type { Edits, Run } from '@/lib/flow/run'
import { decodeJwt } from '@/lib/jwt/decode'
import { answerParameters } from '@/lib/oauth/authorization'
import { sandboxDefaults } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf, redirectTarget } from '@/lib/trace/http-text'

export type LoginPage = 'login' | 'other identity provider' | 'consent'

/** How a login ended; `under way` while its page is open, or after it was closed. */
export type LoginEnd =
  | { kind: 'under way' }
  | { kind: 'code' }
  | { kind: 'error'; error: string }
  | { kind: 'refused on a page' }

/** Why the person was asked, or was not. */
export type LoginReason =
  | 'session'
  | 'no session'
  | 'private window'
  | 'fresh login asked for'
  | 'login too old'
  | 'consent missing'
  | 'consent asked for'
  | 'silence refused, no login'
  | 'silence refused, private window'
  | 'silence refused, login too old'
  | 'silence refused, no consent'
  | 'request refused'

export type Login = {
  /** The exchange that began it. */
  id: string
  clientId: string
  prompt?: string
  maxAge?: string
  scope: string
  private: boolean
  filledIn: boolean
  /** Pages that were shown, in order, each once. */
  pages: LoginPage[]
  end: LoginEnd
  /** Somebody had logged in before, in the same browser, as far as the run knows. */
  knownBefore: boolean
  /** `auth_time` of the newest ID token of the same browser before this login, in seconds. */
  authTimeBefore?: number
  /** `auth_time` of the ID token that this login brought, in seconds. */
  authTime?: number
  reason: LoginReason
}

/** The logins whose messages the run still keeps, oldest first; those of exercises are left out. */
export function logins({ exchanges }: Pick<Run, 'exchanges'>): Login[] {
  const own = exchanges.filter(({ exercise }) => !exercise)
  const starts = own.flatMap((exchange, place) => (begins(exchange) ? [place] : []))
  const found: Login[] = []
  for (const [index, start] of starts.entries()) {
    const first = own[start]
    if (!first) continue
    const hops = own.slice(start, starts[index + 1]).filter(({ from }) => from === 'browser')
    found.push(readLogin(first, hops, own.slice(start), found))
  }
  return found
}

/** True if a login is one of this request, sent from this window. */
export function isLoginOf(login: Login, edits: Edits, window: BrowserWindow): boolean {
  const { clientId, scope } = sandboxDefaults
  return (
    login.private === (window === 'private') &&
    login.clientId === (edits.client_id ?? clientId) &&
    login.scope === (edits.scope ?? scope) &&
    login.prompt === (edits.prompt ?? undefined) &&
    login.maxAge === (edits.max_age ?? undefined)
  )
}

function begins({ from, request, rebuilt }: Exchange): boolean {
  return from === 'browser' && (rebuilt || pathOf(request.url).endsWith('/authorize'))
}

function readLogin(
  first: Exchange,
  hops: readonly Exchange[],
  later: readonly Exchange[],
  earlier: readonly Login[],
): Login {
  const sent = new URL(first.request.url).searchParams
  const value = (name: string) => sent.get(name) ?? undefined
  const target = hops.map(redirectTarget).findLast((url) => isAnswer(url, sent))
  const code = target && answerParameters(target).get('code')
  const isPrivate = first.private === true
  // A private window knows nothing of the logins before it.
  const shared = isPrivate ? [] : earlier.filter((login) => !login.private)
  const facts = {
    id: first.id,
    clientId: value('client_id') ?? '',
    prompt: value('prompt'),
    maxAge: value('max_age'),
    scope: value('scope') ?? '',
    private: isPrivate,
    filledIn: first.filledIn === true,
    pages: [...new Set(hops.flatMap(pageOf))],
    end: endOf(target, hops),
    knownBefore: shared.some(({ end }) => end.kind === 'code'),
    authTimeBefore: shared.findLast(({ authTime }) => authTime !== undefined)?.authTime,
    authTime: code ? authTimeOf(later, code) : undefined,
  }
  return { ...facts, reason: reasonOf(facts) }
}

/** True for the redirect that answers the request (RFC 6749 §4.1.2): to its own redirect URI. */
function isAnswer(url: URL | undefined, sent: URLSearchParams): boolean {
  const asked = sent.get('redirect_uri') ?? ''
  if (!url || !URL.canParse(asked)) return false
  const own = new URL(asked)
  return url.protocol === own.protocol && url.host === own.host && url.pathname === own.pathname
}

function pageOf({ request, response }: Exchange): LoginPage[] {
  if (response.status !== 200 || request.method !== 'GET') return []
  const path = pathOf(request.url)
  if (path.endsWith('/login')) return ['login']
  if (path.endsWith('/idp/github')) return ['other identity provider']
  return path.endsWith('/consent') ? ['consent'] : []
}

function endOf(target: URL | undefined, hops: readonly Exchange[]): LoginEnd {
  const answer = target && answerParameters(target)
  const error = answer?.get('error')
  if (error) return { kind: 'error', error }
  if (answer?.has('code')) return { kind: 'code' }
  const refused = (hops.at(-1)?.response.status ?? 0) >= 400
  return { kind: refused ? 'refused on a page' : 'under way' }
}

/** From the ID token that the code was exchanged for (OpenID Connect Core 1.0 §2). */
function authTimeOf(later: readonly Exchange[], code: string): number | undefined {
  const exchange = later.find(
    ({ from, request, response }) =>
      from === 'app' &&
      response.status === 200 &&
      pathOf(request.url).endsWith('/oauth/token') &&
      new URLSearchParams(request.body).get('code') === code,
  )
  try {
    const answer: unknown = JSON.parse(exchange?.response.body ?? '')
    if (typeof answer !== 'object' || answer === null || !('id_token' in answer)) return undefined
    const { auth_time } = decodeJwt(String(answer.id_token)).payload
    return typeof auth_time === 'number' ? auth_time : undefined
  } catch {
    return undefined
  }
}

/** What the request asked for and what came, put together (OpenID Connect Core 1.0 §3.1.2.1, §3.1.2.6). */
function reasonOf(login: Omit<Login, 'reason'>): LoginReason {
  const { pages, end, prompt = '', maxAge, knownBefore } = login
  const limited = knownBefore && maxAge !== undefined
  if (end.kind === 'error') {
    if (end.error === 'consent_required') return 'silence refused, no consent'
    if (end.error !== 'login_required') return 'request refused'
    if (login.private) return 'silence refused, private window'
    return limited ? 'silence refused, login too old' : 'silence refused, no login'
  }
  if (end.kind === 'refused on a page') return 'request refused'
  if (pages.includes('login') || pages.includes('other identity provider')) {
    if (login.private) return 'private window'
    if (/\b(login|select_account)\b/.test(prompt)) return 'fresh login asked for'
    return limited ? 'login too old' : 'no session'
  }
  if (!pages.includes('consent')) return 'session'
  return /\bconsent\b/.test(prompt) ? 'consent asked for' : 'consent missing'
}
