/** Roles: what the server grants depends on who logs in, not only on what the app asks (RFC 6749 §3.3). */
import type { UserRecord } from '@/lib/inside'

/** Scopes for managers alone. Every other scope is open to every user of the tenant. */
const managerScopes: readonly string[] = ['approve:timesheets']

/** A `scope` value without what the user's role does not permit; empty if nothing is left. */
export function permittedScope({ role }: UserRecord, scope: string): string {
  return scope
    .split(' ')
    .filter((each) => role === 'manager' || !managerScopes.includes(each))
    .join(' ')
}
