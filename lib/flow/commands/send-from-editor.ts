/** Requests from the editor: a recorded one, sent again as it was or as the learner has changed it. */
import type { Context } from '@/lib/flow/commands/context'
import type { Sender } from '@/lib/providers'
import type { Exchange, SentRequest } from '@/lib/trace/exchange'
import { recorded } from '@/lib/trace/record'
import { toRequest } from '@/lib/trace/request-text'

/**
 * Sends `request` by whoever sent `before`, and resolves to what came of it, recorded as the learner's own. No
 * redirect is followed, and no value of the run changes by it; what the server does is real.
 */
export async function sendFromEditor(
  { run, dispatch, provider, usedStates }: Context,
  before: Exchange,
  request: SentRequest,
): Promise<Exchange> {
  const { send, api, inside, answeredBy, now, server } = await provider()
  let made: Exchange | undefined
  const original = before.original ?? before.request
  const changed = JSON.stringify(original) !== JSON.stringify(request)
  const onExchange = (exchange: Exchange) => {
    made = { ...exchange, exercise: true, own: true, ...(changed && { original }) }
    dispatch({ type: 'exchange-recorded', exchange: made })
  }
  const recordedSend = recorded(send, {
    api,
    checks: inside?.checks,
    answeredBy,
    onExchange,
    now,
  })
  await recordedSend(toRequest(request), senderOf(before))
  if (!made) throw new Error('the recorder saw nothing')
  const { code } = run()
  const sentCode = new URLSearchParams(request.body).get('code')
  if (code && code.value === sentCode && request.url === server.token_endpoint && isGood(made)) {
    // The code is spent, whoever sent it: the app must not send it once more (RFC 6749 §4.1.2).
    await usedStates.claim(code.from.state)
    dispatch({ type: 'transaction-used', state: code.from.state, atMs: now() })
  }
  return made
}

function isGood({ response }: Exchange): boolean {
  return response.status >= 200 && response.status < 300
}

/** Who sent an exchange: of the phone's browser, the window that it was. */
function senderOf(exchange: Exchange): Sender {
  if (exchange.from === 'app') return 'app'
  return exchange.private ? 'private browser' : 'browser'
}
