'use client'

import { useRun } from '@/components/flow/use-run'
import { AccessTokenKind } from '@/components/own/access-token-kind'
import { NoRefreshToken } from '@/components/own/no-refresh-token'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { stepStatus } from '@/lib/flow/status'

/** Below the answer of a learner's own token endpoint: which kind of access token came, and what did not come. */
export function OwnAnswer({ provider }: { provider: OwnProvider }) {
  const answered = useRun((run) => run.answers.token?.status === 'answered')
  const isThere = useRun((run) => stepStatus(run, 'tokens') === 'done')
  const hasRefreshToken = useRun((run) => run.tokens?.value.refresh_token !== undefined)
  if (!answered || !isThere) return null
  return (
    <>
      <AccessTokenKind />
      {!hasRefreshToken && <NoRefreshToken provider={provider} />}
    </>
  )
}
