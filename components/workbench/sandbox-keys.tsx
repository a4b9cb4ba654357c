'use client'

import { useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { Button } from '@/components/ui/button'
import type { KeysInUse } from '@/components/workbench/use-check'
import { readKeys } from '@/lib/jwt/verify'

/** The keys of the authorization server in this page, by one press. */
export function SandboxKeys({ onKeys }: { onKeys: (keys: KeysInUse) => void }) {
  const { practice } = useFlow()
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle')
  async function take() {
    setState('asking')
    try {
      const { server, send } = await practice()
      const keys = await readKeys(await send(new Request(server.jwks_uri), 'app'))
      onKeys({ keys, single: false, from: 'this sandbox' })
      setState('idle')
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button aria-disabled={state === 'asking'} onClick={() => state !== 'asking' && take()}>
        Use the sandbox’s keys
      </Button>
      <span role="status" className="text-[0.88rem] text-soft">
        {state === 'failed'
          ? 'The sandbox did not answer. Reload the page and try again.'
          : 'The server is in this page: nothing leaves it.'}
      </span>
    </div>
  )
}
