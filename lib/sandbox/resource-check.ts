/** The API that a token request may name once more (RFC 8707 §2.2). */
import { type Finding, refuse } from '@/lib/sandbox/checks'
import type { Form } from '@/lib/sandbox/form'

/** What the check is called and asks, of a code and of a refresh token alike. */
export const grantedResource = {
  name: 'grantedResource',
  asks: 'If the app names an API, is it the one that was asked for at the login?',
  spec: 'RFC 8707 §2.2',
}

/** Compares `resource` with what was granted. Without one, the token is for what was granted. */
export function findResource(form: Form, granted: string | undefined): Finding | undefined {
  const found = form.value('resource')
  if (found === undefined || found === granted) return undefined
  return refuse('invalid_target', 'The resource is not the API that the login was for', {
    expected: granted ?? '(no API)',
    found,
  })
}
