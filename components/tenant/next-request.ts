import { authorizeRequest } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import type { NextRequest } from '@/lib/oauth/foretell'

/** What step 3 will send, with the learner's changes. */
export function nextRequest(run: Run): NextRequest {
  const value = (name: string) =>
    authorizeRequest(run).find((each) => each.name === name && !each.removed)?.value
  return {
    redirectUri: value('redirect_uri'),
    scopes: (value('scope') ?? '').split(' ').filter(Boolean),
  }
}
