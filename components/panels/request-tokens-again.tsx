'use client'

import { useCommands, useRun } from '@/components/flow/use-run'
import { ToLesson } from '@/components/token/to-lesson'
import { Button } from '@/components/ui/button'
import { transactionOf } from '@/lib/flow/parameters'

/** For a code that was sent before: why the app will not send it, and what happens if it does. */
export function CodeUsed() {
  const { requestTokens } = useCommands()
  const answer = useRun((run) => run.answers.token)
  const usedAtMs = useRun((run) => transactionOf(run)?.usedAtMs)
  const hasTokens = useRun(({ tokens, code }) => tokens?.from.code === code?.value)
  const elsewhere = answer?.status === 'failed' && answer.failure.code === 'transaction_used'
  if (answer?.status === 'sending' || (usedAtMs === undefined && !elsewhere)) return null
  return (
    <div className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]">
      <p>
        <b className="font-semibold">This code was sent before.</b> A code works once. Your app
        remembers that and does not send it again, even if you press twice or reload.
        {!answer && !hasTokens && (
          <>
            {' '}
            What the server answered did not come here.{' '}
            <ToLesson slug="authorize-user">Log in again in step 3</ToLesson>: that gives a new
            code.
          </>
        )}
      </p>
      <p className="mt-1">
        If it is sent all the same, a server takes it for a theft. It has to refuse, and it should
        end every token that this code gave.
      </p>
      <Button small className="mt-2.5" onClick={() => requestTokens(true)}>
        Send it again anyway
      </Button>
    </div>
  )
}
