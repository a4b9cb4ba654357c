/** The page host: the sandbox inside the page that asks it. It works where there is no worker and no storage. */
import { sha256 } from '@/lib/encoding'
import type { CheckReport } from '@/lib/inside'
import { baseOf, type Provider, type Sender, sandboxApi, sandboxServer } from '@/lib/providers'
import { internalFault, sandbox } from '@/lib/sandbox/app'
import { faultPage } from '@/lib/sandbox/fault'
import { type Jar, memoryJar, openJar } from '@/lib/sandbox/hosts/jar'
import { createInside } from '@/lib/sandbox/inside-tenant'
import { createKeys } from '@/lib/sandbox/keys'
import { keptOpen, openStore } from '@/lib/sandbox/open-store'
import type { Store, TenantRow } from '@/lib/sandbox/store'
import { mendTenant, openTenant } from '@/lib/sandbox/tenant'

export type PageHostOptions = {
  /** Without a slash at the end, one folder below the site: `<origin><base>/sandbox`. */
  issuer: string
  /** The name of the IndexedDB database; by default made from the site's path. */
  databaseName?: string
  /** Real time in milliseconds. */
  now?: () => number
  /** A store to use as it is, in place of IndexedDB or memory; or a way to open one. */
  store?: Store | (() => Promise<Store>)
}

/**
 * Makes the sandbox as a provider. `browser` requests carry the login session of the phone's browser,
 * which is one record of the store, so that tabs share it; those of a private window one of its own, kept
 * in memory; `app` requests carry none.
 */
export function createPageHost(options: PageHostOptions): Provider {
  const { issuer, now = Date.now } = options
  const name = options.databaseName ?? `proofkey:${new URL('./', issuer).pathname}`
  const reports = new WeakMap<Response, CheckReport>()
  let clockOffsetMs = 0
  const store = openerOf(options.store, name)
  let privateJar = memoryJar()
  const offsetNow = () => now() + clockOffsetMs

  /** Reads the tenant anew each time: another tab may have changed it. */
  async function tenant(): Promise<{ store: Store; row: TenantRow }> {
    const opened = await store()
    const row = await openTenant(opened, issuer, now())
    clockOffsetMs = row.clockOffsetMs
    return { store: opened, row }
  }

  async function send(request: Request, sender: Sender): Promise<Response> {
    try {
      const { store, row } = await tenant()
      const session = await sessionOf(sender, store)
      const navigates = sender !== 'app'
      const seen: { report?: CheckReport } = {}
      const response = await sandbox(request, {
        issuer,
        base: baseOf(issuer),
        store,
        keys: createKeys(store, offsetNow),
        now: offsetNow,
        settings: row.settings,
        customization: row.customization,
        sweptAtMs: row.sweptAtMs,
        session,
        caller: {
          origin: navigates && request.method === 'POST' ? new URL(issuer).origin : null,
          kind: navigates ? 'navigation' : 'fetch',
        },
        observe: (report) => {
          seen.report = report
        },
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        sha256,
      })
      await session.save()
      if (seen.report) reports.set(response, seen.report)
      return response
    } catch (error) {
      return sender === 'app' ? internalFault() : faultPage(error)
    }
  }

  async function sessionOf(sender: Sender, store: Store): Promise<Jar> {
    if (sender === 'browser') return openJar(store)
    return sender === 'private browser' ? privateJar : memoryJar()
  }

  // Opened right away, so that `now` soon knows the clock offset; `send` meets a failure again. What a
  // damaged store has lost is there again after a reload.
  tenant()
    .then(({ store }) => mendTenant(store, issuer))
    .catch(() => {})

  return {
    server: sandboxServer(issuer),
    api: sandboxApi(issuer),
    pages: 'drawn',
    send,
    now: offsetNow,
    closePrivateBrowser: () => {
      privateJar = memoryJar()
    },
    inside: createInside(tenant, reports, offsetNow, (offsetMs) => {
      clockOffsetMs = offsetMs
    }),
  }
}

function openerOf(given: PageHostOptions['store'], name: string): () => Promise<Store> {
  if (typeof given === 'function') return given
  return keptOpen(async (onClosed) => given ?? openStore(name, onClosed))
}
