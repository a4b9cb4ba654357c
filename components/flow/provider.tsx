'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Commands, createCommands } from '@/lib/flow/commands'
import type { Context } from '@/lib/flow/commands/context'
import { createPauses, type Pauses } from '@/lib/flow/pauses'
import { keepRun, sessionStorageIfAny } from '@/lib/flow/storage'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { watchedInside } from '@/lib/flow/watched-inside'
import type { Provider } from '@/lib/providers'
import { recorded } from '@/lib/trace/record'
import type { Phone } from '@/lib/user-agent/navigate'

export type Flow = {
  store: RunStore
  commands: Commands
  provider(): Promise<Provider>
  pauses: Pauses
  /** What the commands work with, for those that are loaded later. */
  context: Context
  /** Counts the changes of the tenant's registrations and settings. */
  tenantChanges: Pick<StoreApi<number>, 'getState' | 'getInitialState' | 'subscribe'>
}

const FlowContext = createContext<Flow | undefined>(undefined)

/** Holds one run for everything below it. The sandbox is loaded when something first needs it. */
export function FlowProvider({ children }: { children: ReactNode }) {
  const [flow] = useState(createFlow)
  return <FlowContext value={flow}>{children}</FlowContext>
}

export function useFlow(): Flow {
  const flow = useContext(FlowContext)
  if (!flow) throw new Error('useFlow needs a FlowProvider above it')
  return flow
}

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

function createFlow(): Flow {
  const store = createRunStore()
  keepRun(store, sessionStorageIfAny(), `proofkey:${base}:run`)
  const pauses = createPauses()
  const tenantChanges = createStore(() => 0)
  const onTenantChange = () => tenantChanges.setState((count) => count + 1)
  let filling = false
  let loading: Promise<Provider> | undefined
  const provider = () => {
    loading ??= loadSandbox(onTenantChange).catch((error) => {
      loading = undefined
      throw error
    })
    return loading
  }
  const context: Context = {
    run: store.getState,
    dispatch: store.dispatch,
    provider,
    send: async (request, sender) => {
      const { send, api, inside, answeredBy, now } = await provider()
      const onExchange: Parameters<typeof recorded>[1]['onExchange'] = (exchange) =>
        store.dispatch({
          type: 'exchange-recorded',
          exchange: pauses
            .getState()
            .mark(request, filling ? { ...exchange, filledIn: true } : exchange),
        })
      const checks = inside?.checks
      return recorded(send, { api, checks, answeredBy, onExchange, now })(request, sender)
    },
    pause: async (request, sender) =>
      filling ? request : pauses.getState().pause(request, sender, provider),
    dropPaused: (whose) => pauses.getState().drop(whose),
    phone: phoneFor,
    leave: (url) => window.location.assign(url),
    usedStates: createUsedStates(`proofkey:${base}:run`),
  }
  const commands = createCommands(context, (on) => {
    filling = on
    return on ? context.dropPaused('all') : undefined
  })
  return { store, commands, provider, pauses, context, tenantChanges }
}

async function loadSandbox(onTenantChange: () => void): Promise<Provider> {
  const { createSiteHost } = await import('@/lib/sandbox/hosts/site')
  const provider = createSiteHost({
    issuer: `${window.location.origin}${base}/sandbox`,
    databaseName: `proofkey:${base}:tenant`,
    worker:
      process.env.NODE_ENV === 'development'
        ? 'development'
        : { script: `${base}/sw.js`, scope: `${base}/` },
  })
  await provider.inside?.settings.read() // from here on `now` knows how far the clock was moved
  const { inside } = provider
  return { ...provider, inside: inside && watchedInside(inside, onTenantChange) }
}

/** The phone of the lessons: three private-use schemes and one claimed https address are registered on it. */
function phoneFor({ server }: Provider): Phone {
  return {
    opens: (url) =>
      url.protocol === 'com.exampleco.timesheets:' ||
      url.protocol === 'com.exampleco.expenses:' ||
      url.protocol === 'com.myclientapp:' ||
      url.origin === 'https://app.exampleco.com',
    serves: (url) => url.href.startsWith(`${server.issuer}/`),
  }
}
