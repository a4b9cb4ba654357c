'use client'

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import type { Customization } from '@/lib/inside'

/** What the sandbox puts into every token; undefined until the run has sent something or changed the tenant. */
export function useCustomization(): Customization | undefined {
  const { tenantChanges } = useFlow()
  const { readCustomization } = useCommands()
  const changes = useStore(tenantChanges)
  const started = useRun((run) => run.exchanges.length > 0) || changes > 0
  const [found, setFound] = useState<Customization>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` asks for a new look
  useEffect(() => {
    if (!started) return setFound(undefined)
    let gone = false
    readCustomization()
      .then((customization) => !gone && setFound(customization))
      .catch(() => setFound(undefined))
    return () => {
      gone = true
    }
  }, [readCustomization, started, changes])
  return found
}

/** Says that the sandbox still customizes every token, and takes that back in one press. */
export function InForce({ customization }: { customization: Customization | undefined }) {
  const { customizeTokens } = useCommands()
  const [failed, setFailed] = useState(false)
  if (!customization) return null
  const { claims, addedScopes } = customization
  if (claims.length + addedScopes.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
      <p className="grow text-[0.92rem]">
        <b className="font-semibold">Tokens are customized.</b> The sandbox adds{' '}
        {[...claims.map(({ name }) => name), ...addedScopes].map((each, index) => (
          <span key={each}>
            {index > 0 && ', '}
            <code className="wrap-anywhere">{each}</code>
          </span>
        ))}{' '}
        to every token, of other cases too.
        {failed && (
          <span role="alert" className="block text-bad">
            That did not work. Press again.
          </span>
        )}
      </p>
      <Button
        small
        onClick={() =>
          customizeTokens({ claims: [], addedScopes: [] })
            .then(() => setFailed(false))
            .catch(() => setFailed(true))
        }
      >
        Leave tokens as they are
      </Button>
    </div>
  )
}
