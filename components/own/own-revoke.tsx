'use client'

import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { Revoke } from '@/components/panels/refresh-tokens-revoke'
import type { OwnProvider } from '@/lib/flow/own-provider'

/** Giving tokens back to a learner's own provider, where it has an endpoint for that (RFC 7009 §2). */
export function OwnRevoke({ provider }: { provider: OwnProvider }) {
  const hasTokens = useRun((run) => run.tokens !== undefined)
  if (!hasTokens) return null
  const { revocation_endpoint } = provider.server
  return (
    <PanelFrame title="Give the tokens back" footer={revocation_endpoint && <Revoke />}>
      <p className="text-[0.92rem]">
        {revocation_endpoint ? (
          <>
            Reloading this page forgets the tokens here; your provider still takes them. Revoking
            ends them there.
          </>
        ) : (
          <>
            Your provider names no <code>revocation_endpoint</code>. It need not: its tokens end
            when their time is over, or in its dashboard.
          </>
        )}
      </p>
    </PanelFrame>
  )
}
