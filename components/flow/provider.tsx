'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { noteContact } from '@/components/contacts/contacted-hosts'
import { phoneFor } from '@/components/flow/phone-for'
import { type Commands, createCommands } from '@/lib/flow/commands'
import type { Context } from '@/lib/flow/commands/context'
import { kept } from '@/lib/flow/commands/kept'
import { createPauses, type Pauses } from '@/lib/flow/pauses'
import { type ChoiceStore, createChoice, type ProviderChoice } from '@/lib/flow/provider-choice'
import { keepRun, sessionStorageIfAny } from '@/lib/flow/storage'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { watchedInside } from '@/lib/flow/watched-inside'
import type { Memory } from '@/lib/memory'
import type { Provider } from '@/lib/providers'
import { recorded } from '@/lib/trace/record'

export type Flow = {
  store: RunStore
  commands: Commands
  /** Whom this run talks to. */
  choice: ChoiceStore
  provider(): Promise<Provider>
  /** Whom exercises ask. */
  practice(): Promise<Provider>
  /** Resolves once the logins are back that waited at a provider of the learner's own. */
  restored: Promise<void>
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
  const [flow] = useState(() => (memory ? createFlow(memory) : flowOfPage()))
  return <FlowContext value={flow}>{children}</FlowContext>
}

export function useFlow(): Flow {
  const flow = useContext(FlowContext)
  if (!flow) throw new Error('useFlow needs a FlowProvider above it')
  return flow
}

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

const runKey = `proofkey:${base}:run`

/** What a page that was loaded anew does only for other tabs waits so long, in milliseconds. */
const quietMs = 3000

let flow: Flow | undefined

/** One for all that a document shows: from the callback page to a lesson, what is in memory goes along. */
function flowOfPage(): Flow {
  if (typeof window === 'undefined') return createFlow()
  flow ??= createFlow()
  return flow
}

function createFlow(memory?: Memory): Flow {
  const store = createRunStore()
  const storage = memory ? undefined : sessionStorageIfAny()
  const choice = createChoice(storage, `proofkey:${base}:`, globalThis.location?.origin)
  const restored = restore(store, choice.getState(), storage)
  const pauses = createPauses()
  const tenantChanges = createStore(() => 0)
  const onTenantChange = () => tenantChanges.setState((count) => count + 1)
  let filling = false
  const open = () => kept(() => load(choice.getState(), onTenantChange, memory))
  let chosen = open()
  const provider = () => chosen.load()
  const sandbox = kept(() => load({ kind: 'sandbox' }, onTenantChange))
  const practice = () => (choice.getState().kind === 'own' ? sandbox.load() : provider())
  const context: Context = {
    run: store.getState,
    dispatch: store.dispatch,
    provider,
    practice,
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
    leave: (url) => {
      noteContact(url)
      window.location.assign(url)
    },
    here,
    usedStates: createUsedStates(memory ? undefined : runKey),
    // Tokens of a provider of the learner's own are in the memory of one tab: no copy has them.
    copies: () =>
      memory || choice.getState().kind === 'own'
        ? undefined
        : new BroadcastChannel(`proofkey:${base}:refresh`),
  }
  const commands = createCommands(context, (on) => {
    filling = on
    return on ? context.dropPaused('all') : undefined
  })
  if (!memory && globalThis.window) setTimeout(commands.hearCopies, quietMs)
  choice.subscribe((now, before) => {
    // A delivered policy can never be loosened: the next page gets the one that fits.
    if (now.kind === 'own' || before.kind === 'own') {
      // The sandbox's run waits for its return. One of This server ends.
      if (before.kind === 'this server') commands.startOver()
      if (now.kind === 'this server') storage?.removeItem(runKey)
      return window.location.reload()
    }
    chosen = open()
    commands.startOver() // what one server gave is worth nothing at another
    onTenantChange()
  })
  return {
    ...{ store, commands, choice, provider, practice, restored },
    ...{ pauses, context, tenantChanges, memory },
  }
}

/** With a provider of the learner's own, only logins that wait for an answer outlive a page. */
async function restore(
  store: RunStore,
  choice: ProviderChoice,
  storage: Storage | undefined,
): Promise<void> {
  if (choice.kind !== 'own') return keepRun(store, storage, runKey)
  const { provider } = choice
  store.dispatch({ type: 'app-set-up', app: { ...provider, redirectUri: here().callback } })
  if (!storage) return
  const { keepLogins } = await import('@/lib/flow/own-logins')
  keepLogins(store, storage, `proofkey:${base}:login:`, provider)
}

/** The callback page of this site, and where in it this page is. */
export function here() {
  const { origin, pathname } = window.location
  const presented = 'present' in document.documentElement.dataset ? '?present' : ''
  return { callback: `${origin}${base}/callback/`, path: pathname.slice(base.length) + presented }
}

async function load(
  choice: ProviderChoice,
  onTenantChange: () => void,
  memory?: Memory,
): Promise<Provider> {
  if (choice.kind !== 'sandbox') {
    const { createOwnProvider, createServerProvider } = await import('@/lib/flow/server-provider')
    return choice.kind === 'own'
      ? createOwnProvider(choice.provider)
      : createServerProvider(choice.issuer)
  }
  const provider = memory ? await sandboxInMemory(memory) : await sandboxOfSite(onTenantChange)
  const { inside } = provider
  await inside?.settings.read() // from here on `now` knows how far the clock was moved
  memory?.watch({ took: () => inside?.settings.read().then(onTenantChange) })
  return { ...provider, inside: inside && watchedInside(inside, onTenantChange) }
}

const issuer = () => `${window.location.origin}${base}/sandbox`

async function sandboxOfSite(onChange: () => void): Promise<Provider> {
  const { createSiteHost } = await import('@/lib/sandbox/hosts/site')
  return createSiteHost({
    issuer: issuer(),
    databaseName: `proofkey:${base}:tenant`,
    onChange,
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
