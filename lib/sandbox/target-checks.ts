/** What the access is for: the API (RFC 8707 §2) and the scope (RFC 6749 §3.3). */
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { refuse } from '@/lib/sandbox/checks'
import { grantableScopes, readScope } from '@/lib/sandbox/scope'

const knownAudience: AuthorizeCheck = {
  name: 'knownAudience',
  asks: 'Is the API that the token is for registered here?',
  spec: 'RFC 8707 §2',
  look({ form, target, api }) {
    const audience = form.value('audience')
    const resource = form.value('resource')
    if (audience !== undefined && resource !== undefined && audience !== resource) {
      return refuse('invalid_request', 'audience and resource name different APIs')
    }
    if (target !== undefined && api === undefined) {
      return refuse('invalid_target', 'No API with this identifier is registered here')
    }
    if (api) return { expected: api.identifier, found: target }
    return undefined
  },
}

const readableScope: AuthorizeCheck = {
  name: 'readableScope',
  asks: 'Is there a scope, well written, with something that I can grant?',
  spec: 'RFC 6749 §3.3',
  look({ form, client, api }) {
    const sent = form.value('scope')
    if (sent === undefined) return refuse('invalid_scope', 'scope is missing or empty')
    const asked = readScope(sent)
    if (asked === undefined)
      return refuse('invalid_scope', 'scope has to be words with one blank between them')
    const granted = client ? grantableScopes(asked, client, api) : []
    if (granted.length === 0)
      return refuse('invalid_scope', 'None of these scopes exists here for this audience')
    return { expected: granted.join(' '), found: asked.join(' ') }
  },
}

/** Whether there is something that can be granted. */
export const targetChecks: readonly AuthorizeCheck[] = [knownAudience, readableScope]
