'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Commands, createCommands } from '@/lib/flow/commands'
import { keepRun, sessionStorageIfAny } from '@/lib/flow/storage'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { watchedInside } from '@/lib/flow/watched-inside'
import type { Memory } from '@/lib/memory'
import type { Provider } from '@/lib/providers'
import { recorded } from '@/lib/trace/record'
import type { Phone } from '@/lib/user-agent/navigate'

export type Flow = {
  store: RunStore
  commands: Commands
  provider(): Promise<Provider>
  /** Counts the changes of the tenant's registrations and settings. */
  tenantChanges: Pick<StoreApi<number>, 'getState' | 'getInitialState' | 'subscribe'>
  /** What is kept in place of any storage; an embed has one. */
  memory: Memory | undefined
}

const FlowContext = createContext<Flow | undefined>(undefined)

type Props = {
  /** Keeps the tenant in here, and the run nowhere else: no storage, no worker, no real navigation. */
  memory?: Memory
  children: ReactNode
}

/** Holds one run for everything below it. The sandbox is loaded when something first needs it. */
export function FlowProvider({ memory, children }: Props) {
  const [flow] = useState(() => createFlow(memory))
  return <FlowContext value={flow}>{children}</FlowContext>
}

export function useFlow(): Flow {
  const flow = useContext(FlowContext)
  if (!flow) throw new Error('useFlow needs a FlowProvider above it')
  return flow
}

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

function createFlow(memory?: Memory): Flow {
  const store = createRunStore()
  if (!memory) keepRun(store, sessionStorageIfAny(), `proofkey:${base}:run`)
  const tenantChanges = createStore(() => 0)
  const onTenantChange = () => tenantChanges.setState((count) => count + 1)
  let filling = false
  let loading: Promise<Provider> | undefined
  const provider = () => {
    loading ??= loadSandbox(onTenantChange, memory).catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const commands = createCommands(
    {
      run: store.getState,
      dispatch: store.dispatch,
      provider,
      send: async (request, sender) => {
        const { send, api, inside, now } = await provider()
        const onExchange: Parameters<typeof recorded>[1]['onExchange'] = (exchange) =>
          store.dispatch({
            type: 'exchange-recorded',
            exchange: filling ? { ...exchange, filledIn: true } : exchange,
          })
        return recorded(send, { api, checks: inside?.checks, onExchange, now })(request, sender)
      },
      phone: (connected) => phoneFor(connected, memory !== undefined),
      leave: (url) => window.location.assign(url),
      usedStates: createUsedStates(memory ? undefined : `proofkey:${base}:run`),
    },
    (on) => {
      filling = on
    },
  )
  return { store, commands, provider, tenantChanges, memory }
}

async function loadSandbox(onTenantChange: () => void, memory?: Memory): Promise<Provider> {
  const { createPageHost } = await import('@/lib/sandbox/hosts/page')
  const store = memory && (await import('@/lib/sandbox/store-shared')).createSharedStore(memory)
  const provider = createPageHost({
    issuer: `${window.location.origin}${base}/sandbox`,
    databaseName: `proofkey:${base}:tenant`,
    store,
  })
  const { inside } = provider
  await inside?.settings.read() // from here on `now` knows how far the clock was moved
  memory?.watch({ took: () => inside?.settings.read().then(onTenantChange) })
  return { ...provider, inside: inside && watchedInside(inside, onTenantChange) }
}

/**
 * The phone of the lessons: three private-use schemes and one claimed https address are registered on it. In
 * an embed the callback page of this site is too, because no frame of another site can show that page.
 */
function phoneFor({ server }: Provider, inEmbed: boolean): Phone {
  const callback = new URL('../callback/', server.issuer).href
  return {
    opens: (url) =>
      (inEmbed && url.href.split(/[?#]/, 1)[0] === callback) ||
      url.protocol === 'com.exampleco.timesheets:' ||
      url.protocol === 'com.exampleco.expenses:' ||
      url.protocol === 'com.myclientapp:' ||
      url.origin === 'https://app.exampleco.com',
    serves: (url) => url.href.startsWith(`${server.issuer}/`),
  }
}
