/** An authorization request as the checks see it (RFC 6749 §4.1.1; OpenID Connect Core 1.0 §3.1.2.1). */
import type { Connection } from '@/lib/inside'
import type { Check } from '@/lib/sandbox/checks'
import type { Body, Form } from '@/lib/sandbox/form'
import type { Signed } from '@/lib/sandbox/keys'
import type { Rows, SessionRow } from '@/lib/sandbox/store'
import type { Settings } from '@/lib/settings'

/** An authorization request with everything that its checks compare it to. */
export type AuthorizeSubject = {
  body: Body
  form: Form
  client: Rows['clients'] | undefined
  /** The `audience`, or `resource`, that was asked for. */
  target: string | undefined
  api: Rows['apis'] | undefined
  hint: Signed | 'absent' | 'broken'
  issuer: string
  settings: Settings
  session: SessionRow | undefined
  /** Where the person of the session logged in. */
  sessionConnection: Connection | undefined
  nowMs: number
}

export type AuthorizeCheck = Check<AuthorizeSubject>
