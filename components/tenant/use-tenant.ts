'use client'

import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import type { Inside, Tables } from '@/lib/inside'
import type { Settings } from '@/lib/settings'

export type Tenant = { tables: Tables; settings: Settings; issuer: string }

type Reading =
  | { status: 'closed' | 'opening' | 'failed' | 'not visible' }
  | { status: 'open'; tenant: Tenant }

export type TenantView = Reading & {
  open(): void
  /** Changes the tenant and reads it again. Resolves to the server's reason if it refuses. */
  change(act: (inside: Inside, issuer: string) => Promise<unknown>): Promise<string | undefined>
}

/**
 * The tenant as the server keeps it. It is closed at first, because looking loads the sandbox; `open` opens
 * it, and a run that has sent something already has.
 */
export function useTenant(): TenantView {
  const { provider, tenantChanges } = useFlow()
  const changes = useStore(tenantChanges)
  const exchanges = useRun((run) => run.exchanges.length)
  const [asked, setAsked] = useState(0)
  const [reading, setReading] = useState<Reading>({ status: 'closed' })
  const wanted = asked > 0 || exchanges > 0 || changes > 0

  const read = useCallback(async (): Promise<Reading> => {
    const { inside, server } = await provider()
    if (!inside) return { status: 'not visible' }
    const [tables, settings] = await Promise.all([inside.tables(), inside.settings.read()])
    return { status: 'open', tenant: { tables, settings, issuer: server.issuer } }
  }, [provider])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` and `changes` ask for a new look
  useEffect(() => {
    if (!wanted) return
    let gone = false
    setReading((before) => (before.status === 'open' ? before : { status: 'opening' }))
    read().then(
      (found) => !gone && setReading(found),
      () => !gone && setReading({ status: 'failed' }),
    )
    return () => {
      gone = true
    }
  }, [wanted, read, asked, changes])

  return {
    ...reading,
    open: () => setAsked((count) => count + 1),
    change: async (act) => {
      try {
        const { inside, server } = await provider()
        if (!inside) return 'This provider cannot be changed from here.'
        await act(inside, server.issuer)
        setReading(await read())
        return undefined
      } catch (error) {
        return error instanceof Error ? error.message : 'Nothing answered. Press again.'
      }
    },
  }
}
