/** Changing what is registered: an app and an API, as the tenant's dashboard does it. */
import type { Inside } from '@/lib/inside'
import { apiChangeProblem, clientChangeProblem } from '@/lib/oauth/registration'
import type { Store } from '@/lib/sandbox/store'

/** The part of `Inside` that changes registrations. Each change is one atomic step, or none. */
export function createRegistrations(
  open: () => Promise<Store>,
): Pick<Inside, 'changeClient' | 'changeApi'> {
  return {
    changeClient: async (clientId, change) => {
      const problem = clientChangeProblem(change)
      if (problem) throw new Error(problem)
      const store = await open()
      const known = await store.update('clients', clientId, (old) => ({
        row: old && {
          ...old,
          name: change.name ?? old.name,
          redirect_uris: change.redirect_uris ?? old.redirect_uris,
          grant_types: change.grant_types ?? old.grant_types,
          post_logout_redirect_uris:
            change.post_logout_redirect_uris ?? old.post_logout_redirect_uris,
        },
        result: old !== undefined,
      }))
      if (!known) throw new Error('No app with this client_id is registered here.')
    },

    changeApi: async (identifier, change) => {
      const problem = apiChangeProblem(change)
      if (problem) throw new Error(problem)
      const store = await open()
      const known = await store.update('apis', identifier, (old) => ({
        row: old && {
          ...old,
          name: change.name ?? old.name,
          permissions: change.permissions ?? old.permissions,
          allowOfflineAccess: change.allowOfflineAccess ?? old.allowOfflineAccess,
        },
        result: old !== undefined,
      }))
      if (!known) throw new Error('No API with this identifier is registered here.')
    },
  }
}
