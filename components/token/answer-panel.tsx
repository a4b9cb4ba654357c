'use client'

import dynamic from 'next/dynamic'
import { memo, type ReactNode } from 'react'
import { AskDoctor } from '@/components/doctor/lazy'
import { FailureNote } from '@/components/flow/failure'
import { Sending } from '@/components/flow/sending'
import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { DeadFamily } from '@/components/token/dead-family'
import { Answered, useExchange } from '@/components/token/exchange-view'
import { MissingRefreshToken } from '@/components/token/missing-refresh-token'
import { ServerChecks } from '@/components/token/server-checks'

const AnsweredElsewhere = dynamic(() =>
  import('@/components/token/answered-elsewhere').then((file) => file.AnsweredElsewhere),
)

type Props = {
  call: 'token' | 'refresh'
  /** What came, in one sentence for the eye and for a screen reader. */
  success: ReactNode
  /** Shown between the response and the server's checks. */
  children?: ReactNode
}

/** The answer of the token endpoint: sending, answered or refused; nothing before the first press. */
export const TokenAnswer = memo(function TokenAnswer({ call, success, children }: Props) {
  const answer = useRun((run) => run.answers[call])
  const exchange = useExchange(answer && answer.status !== 'sending' ? answer.exchange : undefined)
  if (!answer) return null
  return (
    <PanelFrame title={`The answer to the ${call} request`}>
      <div role="status" className={answer.status === 'failed' ? 'sr-only' : 'text-[0.95rem]'}>
        {answer.status === 'sending' && (
          <Sending>Sent. The server is working on the answer …</Sending>
        )}
        {answer.status === 'answered' && answer.elsewhere && <AnsweredElsewhere />}
        {answer.status === 'answered' && !answer.elsewhere && (
          <p>
            <b className="font-semibold text-ok">
              <span aria-hidden>✓ </span>Accepted.
            </b>{' '}
            {success}
          </p>
        )}
      </div>
      {answer.status === 'failed' && <FailureNote failure={answer.failure} />}
      {exchange && <AskDoctor exchange={exchange} />}
      {call === 'token' && <DeadFamily />}
      {exchange && <Answered exchange={exchange} />}
      {call === 'token' && exchange && <MissingRefreshToken exchange={exchange} />}
      {children}
      {exchange && <ServerChecks report={exchange.checks} who="The server" />}
    </PanelFrame>
  )
})
