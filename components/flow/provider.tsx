'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Commands, createCommands } from '@/lib/flow/commands'
import type { Context } from '@/lib/flow/commands/context'
import { createPauses, type Pauses } from '@/lib/flow/pauses'
import { type ChoiceStore, createChoice, type ProviderChoice } from '@/lib/flow/provider-choice'
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
  /** Whom this run talks to. */
  choice: ChoiceStore
  provider(): Promise<Provider>
  pauses: Pauses
  /** What the commands work with, for those that are loaded later. */
  context: Context
  /** Counts the changes of the tenant's registrations and settings. */
  tenantChanges: Pick<StoreApi<number>, 'getState' | 'getInitialState' | 'subscribe'>
  /** What is kept in place of any storage; an embed has one. */
  memory: Memory | undefined
}

export const FlowContext = createContext<Flow | undefined>(undefined)

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
  const storage = memory ? undefined : sessionStorageIfAny()
  keepRun(store, storage, `proofkey:${base}:run`)
  const choice = createChoice(storage, `proofkey:${base}:this-server`, globalThis.location?.origin)
  const pauses = createPauses()
  const tenantChanges = createStore(() => 0)
  const onTenantChange = () => tenantChanges.setState((count) => count + 1)
  let filling = false
  let loading: Promise<Provider> | undefined
  const provider = () => {
    loading ??= load(choice.getState(), onTenantChange, memory).catch((error) => {
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
          exchange: context.mark(request, filling ? { ...exchange, filledIn: true } : exchange),
        })
      const checks = inside?.checks
      return recorded(send, { api, checks, answeredBy, onExchange, now })(request, sender)
    },
    pause: async (request, sender) =>
      filling ? request : pauses.getState().pause(request, sender, provider),
    mark: (request, exchange) => pauses.getState().mark(request, exchange),
    dropPaused: (whose) => pauses.getState().drop(whose),
    phone: (connected) => phoneFor(connected, memory !== undefined),
    leave: (url) => window.location.assign(url),
    here,
    usedStates: createUsedStates(memory ? undefined : `proofkey:${base}:run`),
  }
  const commands = createCommands(context, (on) => {
    filling = on
    return on ? context.dropPaused('all') : undefined
  })
  choice.subscribe(() => {
    loading = undefined
    commands.startOver() // what one server gave is worth nothing at another
    onTenantChange()
  })
  return { store, commands, choice, provider, pauses, context, tenantChanges, memory }
}

/** The callback page of this site, and where in it this page is. */
export function here() {
  const { origin, pathname } = window.location
  return { callback: `${origin}${base}/callback/`, path: pathname.slice(base.length) }
}

async function load(
  choice: ProviderChoice,
  onTenantChange: () => void,
  memory?: Memory,
): Promise<Provider> {
  if (choice.kind === 'this server') {
    const { createServerProvider } = await import('@/lib/flow/server-provider')
    return createServerProvider(choice.issuer)
  }
  const provider = memory ? await sandboxInMemory(memory) : await sandboxOfSite()
  const { inside } = provider
  await inside?.settings.read() // from here on `now` knows how far the clock was moved
  memory?.watch({ took: () => inside?.settings.read().then(onTenantChange) })
  return { ...provider, inside: inside && watchedInside(inside, onTenantChange) }
}

const issuer = () => `${window.location.origin}${base}/sandbox`

async function sandboxOfSite(): Promise<Provider> {
  const { createSiteHost } = await import('@/lib/sandbox/hosts/site')
  return createSiteHost({
    issuer: issuer(),
    databaseName: `proofkey:${base}:tenant`,
    worker:
      process.env.NODE_ENV === 'development'
        ? 'development'
        : { script: `${base}/sw.js`, scope: `${base}/` },
  })
}

async function sandboxInMemory(memory: Memory): Promise<Provider> {
  const { createPageHost } = await import('@/lib/sandbox/hosts/page')
  const { createSharedStore } = await import('@/lib/sandbox/store-shared')
  return createPageHost({ issuer: issuer(), store: createSharedStore(memory) })
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
