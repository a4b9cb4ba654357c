/** What an SDK does behind one login button, and which of it the run has really done. */
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import type { Exchange } from '@/lib/trace/exchange'

/** The moments of a login with an SDK, in order. */
export const sdkMoments = [
  'verifier',
  'challenge',
  'names',
  'browser',
  'callback',
  'exchange',
  'identity',
  'storage',
  'renewal',
] as const

export type SdkMoment = (typeof sdkMoments)[number]

/** How a moment went in this run, with the messages that it took. */
export type SdkEvidence = {
  moment: SdkMoment
  state: 'ahead' | 'done' | 'failed' | 'out of date'
  exchanges: Exchange[]
}

/** The run, seen as the moments of an SDK. A result of older inputs is `out of date`. */
export function sdkTimeline(run: Run): SdkEvidence[] {
  const answered = (call: 'token' | 'keys' | 'refresh') => {
    const answer = run.answers[call]
    const id = answer && answer.status !== 'sending' ? answer.exchange : undefined
    const exchange = run.exchanges.find((each) => each.id === id)
    return { failed: answer?.status === 'failed', exchanges: exchange ? [exchange] : [] }
  }
  const code = stepStatus(run, 'code')
  const tokens = stepStatus(run, 'tokens')
  const token = answered('token')
  const keys = answered('keys')
  const refresh = answered('refresh')
  const asState = (status: typeof code): SdkEvidence['state'] =>
    status === 'empty' ? 'ahead' : status
  const failedChecks =
    run.identity?.value.checks.filter(({ outcome }) => outcome === 'failed') ?? []
  const pages = browserExchanges(run)
  return [
    { moment: 'verifier', state: run.verifier ? 'done' : 'ahead', exchanges: [] },
    { moment: 'challenge', state: asState(stepStatus(run, 'challenge')), exchanges: [] },
    { moment: 'names', state: run.state && run.nonce ? 'done' : 'ahead', exchanges: [] },
    { moment: 'browser', state: pages.length ? laterOf(code, 'done') : 'ahead', exchanges: pages },
    {
      moment: 'callback',
      state: run.callback?.failure ? 'failed' : asState(code),
      exchanges: [],
    },
    {
      moment: 'exchange',
      state: token.failed ? 'failed' : asState(tokens),
      exchanges: token.exchanges,
    },
    {
      moment: 'identity',
      state: !run.identity ? 'ahead' : failedChecks.length ? 'failed' : laterOf(tokens, 'done'),
      exchanges: keys.exchanges,
    },
    { moment: 'storage', state: asState(tokens), exchanges: [] },
    {
      moment: 'renewal',
      state: refresh.failed ? 'failed' : asState(stepStatus(run, 'refresh')),
      exchanges: refresh.exchanges,
    },
  ]
}

function laterOf(status: ReturnType<typeof stepStatus>, fresh: 'done'): SdkEvidence['state'] {
  return status === 'out of date' ? 'out of date' : fresh
}

/** The newest login's messages of the browser: the authorization request and every page after it. */
function browserExchanges({ exchanges }: Run): Exchange[] {
  const own = exchanges.filter(({ from, exercise }) => from === 'browser' && !exercise)
  const start = own.findLastIndex(({ request, rebuilt }) => {
    if (rebuilt) return true
    return URL.canParse(request.url) && new URL(request.url).pathname.endsWith('/authorize')
  })
  return start < 0 ? [] : own.slice(start)
}
