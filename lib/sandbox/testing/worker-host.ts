/** For tests: the worker host without a browser, asked as a worker is by its `fetch` event. */
import type { CheckReport } from '@/lib/inside'
import { type Provider, sandboxApi, sandboxServer } from '@/lib/providers'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { createInside } from '@/lib/sandbox/inside-tenant'
import type { Store } from '@/lib/sandbox/store'
import { openTenant } from '@/lib/sandbox/tenant'

/** A new worker for every request: one that was idle has forgotten everything (S4). */
export async function createWorkerProvider(
  issuer: string,
  store: Store,
  now: () => number,
): Promise<Provider> {
  const reports = new WeakMap<Response, CheckReport>()
  let clockOffsetMs = (await openTenant(store, issuer, now())).clockOffsetMs
  const offsetNow = () => now() + clockOffsetMs
  const open = async () => ({ store, row: await openTenant(store, issuer, now()) })
  return {
    server: sandboxServer(issuer),
    pages: 'drawn',
    api: sandboxApi(issuer),
    now: offsetNow,
    send: async (request, sender) => {
      const seen: { report?: CheckReport } = {}
      const host = createWorkerHost({
        issuer,
        databaseName: 'unused',
        store,
        now,
        observe: (report) => {
          seen.report = report
        },
      })
      const navigates = sender !== 'app'
      if (navigates && request.method === 'POST') {
        request.headers.set('origin', new URL(issuer).origin)
      }
      const response = await host.answer(request, navigates ? 'navigate' : 'cors')
      if (seen.report) reports.set(response, seen.report)
      return response
    },
    inside: createInside(open, reports, offsetNow, (offsetMs) => {
      clockOffsetMs = offsetMs
    }),
  }
}
