'use client'

import { FailureNote } from '@/components/flow/failure'
import { Sending } from '@/components/flow/sending'
import { useRun } from '@/components/flow/use-run'
import { Challenge } from '@/components/panels/call-api-challenge'
import { PanelFrame } from '@/components/panels/frame'
import { OutcomeSign } from '@/components/token/check-list'
import { Answered, header, SentRequest, useExchange } from '@/components/token/exchange-view'
import { KnownText } from '@/components/token/known-text'
import { ServerChecks } from '@/components/token/server-checks'
import type { Answer, Run } from '@/lib/flow/run'

/** The newest call, to userinfo or to the API: what was sent, what came, and who checked what. */
export function CallAnswer() {
  const run = useRun((each) => each)
  const newest = newestCall(run)
  const answer = newest && run.answers[newest]
  const exchange = useExchange(answer && answer.status !== 'sending' ? answer.exchange : undefined)
  if (!answer) return null
  const who = newest === 'timesheets' ? 'The API' : 'The userinfo endpoint'
  return (
    <PanelFrame title={newest === 'timesheets' ? 'The API answers' : 'Userinfo answers'}>
      <div role="status" className={answer.status === 'failed' ? 'sr-only' : 'text-[0.95rem]'}>
        {answer.status === 'sending' && <Sending>Sent. Waiting for the answer …</Sending>}
        {answer.status === 'answered' && (
          <p>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>Let in.
            </b>{' '}
            {who} accepted the token.
          </p>
        )}
      </div>
      {answer.status === 'failed' && <FailureNote failure={answer.failure} />}
      {exchange && (
        <>
          <SentRequest exchange={exchange} />
          <Answered exchange={exchange}>
            <Challenge
              status={exchange.response.status}
              text={header(exchange.response.headers, 'www-authenticate')}
            />
          </Answered>
          {newest === 'userinfo' && answer.status === 'answered' && <SameSubject />}
          <ServerChecks
            report={exchange.checks}
            who={exchange.to === 'api' ? 'The API' : 'The server'}
          />
        </>
      )}
    </PanelFrame>
  )
}

/** `sub` of userinfo must be that of the ID token, or the claims are somebody else's. */
function SameSubject() {
  const found = useRun((run) => run.userinfo?.value.sub)
  const expected = useRun((run) => run.identity?.value.claims?.sub)
  if (typeof found !== 'string') return null
  if (typeof expected !== 'string') {
    return (
      <p className="text-[0.92rem]">
        <OutcomeSign outcome="not asked" word="not compared" /> There is no checked ID token whose{' '}
        <code>sub</code> could be compared.
      </p>
    )
  }
  return (
    <p className="text-[0.92rem]">
      <OutcomeSign outcome="passed" word="same user" /> <KnownText>{found}</KnownText> is the{' '}
      <code>sub</code> of the ID token too, so your app may use these claims.
    </p>
  )
}

/** Which of the two calls was made last: the one under way, else the one with the later exchange. */
function newestCall({ answers, exchanges }: Run): 'userinfo' | 'timesheets' | undefined {
  const place = (answer: Answer | undefined) => {
    if (!answer) return -2
    if (answer.status === 'sending') return exchanges.length
    return exchanges.findIndex(({ id }) => id === answer.exchange)
  }
  const [userinfo, timesheets] = [place(answers.userinfo), place(answers.timesheets)]
  if (userinfo === -2 && timesheets === -2) return undefined
  return userinfo > timesheets ? 'userinfo' : 'timesheets'
}
