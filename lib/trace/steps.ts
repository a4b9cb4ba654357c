/** The messages of the scene: which of the flow's crossings have happened, failed, or are out of date. */
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Answer, Run } from '@/lib/flow/run'
import { type StepStatus, stepStatus } from '@/lib/flow/status'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

export type CrossingName =
  | 'authorize'
  | 'code'
  | 'token request'
  | 'tokens'
  | 'refresh'
  | 'API call'

export type Crossing = {
  name: CrossingName
  state: 'ahead' | 'sending' | 'crossed' | 'failed' | 'out of date'
  /** For a failed one: the error code, or what else went wrong. */
  word?: string
  /** The exchange that carried it. */
  exchange?: string
}

/** The crossings in the order of RFC 6749 §4.1, refresh (§6) and API call (§7) at the end. */
export function crossings(run: Run): Crossing[] {
  const { token, refresh } = run.answers
  const later: Crossing[] = [
    { name: 'token request', ...asked(token, stepStatus(run, 'tokens')) },
    { name: 'tokens', ...answered(token, stepStatus(run, 'tokens')) },
    { name: 'refresh', ...roundTrip(refresh, stepStatus(run, 'refresh')) },
    { name: 'API call', ...roundTrip(newestApiAnswer(run), stepStatus(run, 'api')) },
  ]
  return [
    { name: 'authorize', ...authorize(run) },
    { name: 'code', ...code(run) },
    ...(hasNewerLogin(run) ? later.map(asOutOfDate) : later),
  ]
}

/** True if a login was started after the one that the run's code came from. */
export function hasNewerLogin({ code, transactions }: Run): boolean {
  return code !== undefined && transactions.at(-1)?.state !== code.from.state
}

function asOutOfDate({ name, state, exchange }: Crossing): Crossing {
  return { name, exchange, state: state === 'ahead' ? 'ahead' : 'out of date' }
}

/** The newest authorization request of the run that was sent; those of exercises do not count. */
export function lastAuthorize(exchanges: readonly Exchange[]): Exchange | undefined {
  return exchanges.findLast(
    ({ from, request, exercise, rebuilt }) =>
      from === 'browser' && !exercise && (rebuilt || pathOf(request.url).endsWith('/authorize')),
  )
}

/**
 * True if the newest login came back without a page: the server knew its session and redirected at once
 * (OpenID Connect Core 3.1.2.3).
 */
export function answeredAtOnce(run: Run): boolean {
  const last = run.exchanges.findLast(({ from, exercise }) => from === 'browser' && !exercise)
  return (
    run.callback !== undefined &&
    last !== undefined &&
    !last.rebuilt && // then nobody saw if a page came
    last.response.status >= 300 &&
    last.response.status < 400 &&
    last === lastAuthorize(run.exchanges)
  )
}

type State = Omit<Crossing, 'name'>

function authorize(run: Run): State {
  const last = run.transactions.at(-1)
  if (!last) return { state: 'ahead' }
  const exchange = lastAuthorize(run.exchanges)?.id
  if (run.page?.problem === 'unreachable') return { state: 'failed', word: 'no answer', exchange }
  const now = new Map(authorizeRequest(run).map(({ name, value }) => [name, value]))
  const same =
    now.get('code_challenge') === last.challenge &&
    now.get('redirect_uri') === last.redirectUri &&
    now.get('state') === last.state
  return { state: same ? 'crossed' : 'out of date', exchange }
}

function code(run: Run): State {
  const exchange = run.exchanges.findLast(
    ({ from, exercise }) => from === 'browser' && !exercise,
  )?.id
  const { failure } = run.callback ?? {}
  if (failure) return { state: 'failed', word: failure.code, exchange }
  if (run.page?.problem === 'no app') return { state: 'failed', word: 'no app', exchange }
  if ((run.page?.status ?? 0) >= 400) return { state: 'failed', word: 'refused', exchange }
  if (run.page) return { state: 'ahead' }
  return { ...byStatus(stepStatus(run, 'code')), ...(run.code ? { exchange } : {}) }
}

function byStatus(status: StepStatus): State {
  if (status === 'done') return { state: 'crossed' }
  return { state: status === 'empty' ? 'ahead' : 'out of date' }
}

/** The request of a call: it has crossed if anything came back for it. */
function asked(answer: Answer | undefined, status: StepStatus): State {
  if (answer?.status === 'sending') return { state: 'sending' }
  if (answer?.status === 'failed') {
    const { exchange, failure } = answer
    if (exchange || failure.code === 'answer_not_readable') return { state: 'crossed', exchange }
    return { state: 'failed', word: failure.code === 'network_failed' ? 'no answer' : 'not sent' }
  }
  return { ...byStatus(status), exchange: answer?.exchange }
}

/** The answer of a call. */
function answered(answer: Answer | undefined, status: StepStatus): State {
  if (answer?.status === 'sending') return { state: 'ahead' }
  if (answer?.status === 'failed') {
    const { exchange, failure } = answer
    if (failure.code === 'answer_not_readable') return { state: 'failed', word: 'not readable' }
    return exchange ? { state: 'failed', word: failure.code, exchange } : { state: 'ahead' }
  }
  return { ...byStatus(status), exchange: answer?.exchange }
}

/** Request and answer drawn as one arrow. */
function roundTrip(answer: Answer | undefined, status: StepStatus): State {
  if (answer?.status === 'sending') return { state: 'sending' }
  if (answer?.status === 'failed') {
    return { state: 'failed', word: answer.failure.code, exchange: answer.exchange }
  }
  return { ...byStatus(status), exchange: answer?.exchange }
}

function newestApiAnswer(run: Run): Answer | undefined {
  const { userinfo, timesheets } = run.answers
  const place = (answer?: Answer) =>
    answer && answer.status !== 'sending'
      ? run.exchanges.findIndex(({ id }) => id === answer.exchange)
      : Number.POSITIVE_INFINITY
  if (!userinfo || !timesheets) return timesheets ?? userinfo
  return place(userinfo) > place(timesheets) ? userinfo : timesheets
}
