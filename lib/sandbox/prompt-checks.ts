/** Checks of how the person is to be asked: prompt, max_age, id_token_hint (OpenID Connect Core 1.0 §3.1.2.1). */
import type { AuthorizeCheck } from '@/lib/sandbox/authorize-subject'
import { refuse } from '@/lib/sandbox/checks'
import { isConnection } from '@/lib/sandbox/connections'
import { grantableScopes, readScope } from '@/lib/sandbox/scope'
import { hasAgreed } from '@/lib/sandbox/session'

const knownPrompts = ['none', 'login', 'consent', 'select_account']

const knownConnection: AuthorizeCheck = {
  name: 'knownConnection',
  asks: 'If the app names a connection: is it one that people can log in with here?',
  spec: 'RFC 6749 §3.1',
  look({ form }) {
    const found = form.value('connection')
    if (found === undefined || isConnection(found)) return { found }
    return refuse(
      'invalid_request',
      'connection knows Username-Password-Authentication and github',
      {
        expected: 'Username-Password-Authentication or github',
        found,
      },
    )
  },
}

const knownPrompt: AuthorizeCheck = {
  name: 'knownPrompt',
  asks: 'Is the prompt one that I know, and none only on its own?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  look({ form }) {
    const prompts = form.value('prompt')?.split(' ') ?? []
    if (!prompts.every((prompt) => knownPrompts.includes(prompt))) {
      return refuse('invalid_request', 'prompt knows none, login, consent and select_account')
    }
    if (prompts.includes('none') && prompts.length > 1) {
      return refuse('invalid_request', 'prompt none cannot stand next to another prompt')
    }
    return undefined
  },
}

const readableMaxAge: AuthorizeCheck = {
  name: 'readableMaxAge',
  asks: 'Is max_age, if it was sent, a number of seconds?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.1',
  look({ form }) {
    const maxAge = form.value('max_age')
    if (maxAge !== undefined && !/^\d{1,10}$/.test(maxAge)) {
      return refuse('invalid_request', 'max_age has to be a whole number of seconds, not negative')
    }
    return undefined
  },
}

const genuineHint: AuthorizeCheck = {
  name: 'genuineHint',
  asks: 'Is the id_token_hint, if it was sent, an ID token that I signed for this app?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.2',
  look({ hint, client, issuer }) {
    if (hint === 'absent') return undefined
    const genuine =
      hint !== 'broken' &&
      hint.typ === 'JWT' &&
      hint.claims.iss === issuer &&
      hint.claims.aud === client?.client_id
    if (!genuine) {
      return refuse(
        'invalid_request',
        'The id_token_hint is not an ID token that this server made for this app',
      )
    }
    return undefined
  },
}

const silentLogin: AuthorizeCheck = {
  name: 'silentLogin',
  asks: 'If no page may be shown: is the person logged in already?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  look({ form, session, sessionConnection, hint, nowMs }) {
    if (form.value('prompt') !== 'none') return undefined
    const maxAge = form.value('max_age')
    const tooOld =
      maxAge !== undefined && nowMs - (session?.authTimeMs ?? 0) >= Number(maxAge) * 1000
    const otherUser = typeof hint === 'object' && hint.claims.sub !== session?.sub
    const otherConnection = (form.value('connection') ?? sessionConnection) !== sessionConnection
    if (session?.sub === undefined || tooOld || otherUser || otherConnection) {
      return refuse(
        'login_required',
        'Nobody is logged in here, and prompt none allows no login page',
      )
    }
    return undefined
  },
}

const silentConsent: AuthorizeCheck = {
  name: 'silentConsent',
  asks: 'If no page may be shown: did the person agree to these scopes before?',
  spec: 'OpenID Connect Core 1.0 §3.1.2.6',
  look({ form, session, client, api }) {
    if (form.value('prompt') !== 'none' || !client) return undefined
    const granted = grantableScopes(readScope(form.value('scope') ?? '') ?? [], client, api)
    if (!hasAgreed(session, client.client_id, granted.join(' '))) {
      return refuse(
        'consent_required',
        'The person has not agreed to these scopes yet, and prompt none allows no consent page',
      )
    }
    return undefined
  },
}

/** How the person is to be asked, and whether that can be done. */
export const promptChecks: readonly AuthorizeCheck[] = [
  knownConnection,
  knownPrompt,
  readableMaxAge,
  genuineHint,
  silentLogin,
  silentConsent,
]
