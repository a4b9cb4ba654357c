'use client'

import { useEffect, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useInside } from '@/components/flow/use-inside'
import { useRun } from '@/components/flow/use-run'
import { RequestChecks } from '@/components/stage/request-checks'
import { Apis, Customized, Keys, Users } from '@/components/stage/server-registry'
import { Clients, Codes, Pending, Sessions } from '@/components/stage/server-tables'
import { AccessTokens, Families } from '@/components/stage/server-tokens'

/** The server's inside: what it checked for each request, and its tables as they are. */
export function ServerView({ onOpen }: { onOpen(exchange: string): void }) {
  const started = useRun((run) => run.exchanges.length > 0)
  const hasInside = useHasInside(started)
  const view = useInside()
  if (!started) {
    return (
      <Note>
        The server has heard nothing of this run. After step 3 you see here what it stored, and
        after step 4 what it compared.
      </Note>
    )
  }
  if (hasInside === false) {
    return (
      <Note>
        Not visible from here: this provider cannot be looked into. The messages are under
        “Exchanges”.
      </Note>
    )
  }
  return (
    <div className="space-y-5 rounded-[14px] border border-rule bg-raised px-4 py-4 text-[0.82rem] leading-snug">
      <RequestChecks onOpen={onOpen} />
      {view ? (
        <>
          <Pending {...view} />
          <Codes {...view} />
          <Families {...view} />
          <AccessTokens {...view} />
          <Sessions {...view} />
          <Clients {...view} />
          <Apis {...view} />
          <Users {...view} />
          <Keys {...view} />
          <Customized {...view} />
          <p className="text-soft">
            A server in production keeps only hashes of codes and tokens. This one keeps them whole,
            so that you can look.
          </p>
        </>
      ) : (
        <p className="text-soft">The tables have not been read yet.</p>
      )}
    </div>
  )
}

function Note({ children }: { children: string }) {
  return (
    <p className="rounded-[14px] border border-dashed border-edge bg-raised px-4 py-3.5 text-[0.82rem] text-soft">
      {children}
    </p>
  )
}

/** Whether the provider can be looked into; undefined until it is asked. */
function useHasInside(started: boolean): boolean | undefined {
  const { provider } = useFlow()
  const [has, setHas] = useState<boolean>()
  useEffect(() => {
    if (!started) return
    let gone = false
    provider()
      .then(({ inside }) => !gone && setHas(inside !== undefined))
      .catch(() => !gone && setHas(false))
    return () => {
      gone = true
    }
  }, [provider, started])
  return has
}
