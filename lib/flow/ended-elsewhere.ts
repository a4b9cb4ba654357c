/** Whether another page has ended the tokens of a run: a logout in another tab, for one. */
import { keptExchanges, type Run } from '@/lib/flow/run'
import type { FamilyRecord } from '@/lib/inside'
import { pathOf } from '@/lib/trace/http-text'

/** The endpoint whose requests can end a family for this reason. */
const endpoints: Record<NonNullable<FamilyRecord['revokedBecause']>, string> = {
  'code used twice': '/oauth/token',
  'old refresh token used again': '/oauth/token',
  revoked: '/oauth/revoke',
  'logged out': '/logout',
}

/**
 * True if the server has ended `family` and the run holds no message that can have asked for it. False too where the
 * run may have forgotten it. Times do not tell: the server's clock may be a spoiled one.
 */
export function endedElsewhere(
  { exchanges }: Pick<Run, 'exchanges'>,
  { revokedBecause }: Pick<FamilyRecord, 'revokedBecause'>,
): boolean {
  if (!revokedBecause || exchanges.length >= keptExchanges) return false
  const endpoint = endpoints[revokedBecause]
  return !exchanges.some(({ request, response }) => {
    const isRefusedGrant = endpoint !== '/oauth/token' || response.status >= 400
    return pathOf(request.url).endsWith(endpoint) && isRefusedGrant
  })
}
