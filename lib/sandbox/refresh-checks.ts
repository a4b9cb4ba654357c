/** What the token endpoint checks of a refresh token, in order (RFC 6749 §6; RFC 9700 §4.14.2). */
import type { FamilyRecord, RefreshTokenRecord } from '@/lib/inside'
import { type Check, compare, refuse } from '@/lib/sandbox/checks'
import type { ClientSubject } from '@/lib/sandbox/client-checks'
import { findRefreshToken } from '@/lib/sandbox/refresh-tokens'
import { findResource, grantedResource } from '@/lib/sandbox/resource-check'
import { covers, readScope } from '@/lib/sandbox/scope'
import type { Settings } from '@/lib/settings'

export type RefreshSubject = ClientSubject & {
  settings: Settings
  family: FamilyRecord | undefined
  token: RefreshTokenRecord | undefined
}

type RefreshCheck = Check<RefreshSubject>

/** The successor of a token that was rotated within the overlap and is itself unused. */
export function liveSuccessor({
  family,
  token,
  settings,
  nowMs,
}: RefreshSubject): string | undefined {
  if (token?.usedAtMs === undefined || token.successor === undefined) return undefined
  if (settings.rotationOverlapMs <= 0 || nowMs - token.usedAtMs > settings.rotationOverlapMs) {
    return undefined
  }
  const successor = findRefreshToken(family, token.successor)
  return successor?.usedAtMs === undefined ? successor?.token : undefined
}

const refreshTokenPresent: RefreshCheck = {
  name: 'refreshTokenPresent',
  asks: 'Did the app send a refresh token?',
  spec: 'RFC 6749 §6',
  look({ form }) {
    if (form.value('refresh_token') === undefined) {
      return refuse('invalid_request', 'refresh_token is missing')
    }
    return undefined
  },
}

const refreshTokenKnown: RefreshCheck = {
  name: 'refreshTokenKnown',
  asks: 'Did I issue this refresh token?',
  spec: 'RFC 6749 §5.2',
  look({ token }) {
    if (token === undefined) {
      return refuse('invalid_grant', 'This is not a refresh token that this server issued')
    }
    return undefined
  },
}

const sameClient: RefreshCheck = {
  name: 'sameClient',
  asks: 'Was it issued to this app?',
  spec: 'RFC 6749 §6',
  look({ family, form }) {
    return compare(family?.clientId, form.value('client_id'), {
      error: 'invalid_grant',
      description: 'The refresh token was issued to another app',
    })
  },
}

const familyAlive: RefreshCheck = {
  name: 'familyAlive',
  asks: 'Is its family of tokens still alive?',
  spec: 'RFC 9700 §4.14.2',
  look({ family }) {
    if (family?.revokedAtMs !== undefined) {
      return refuse('invalid_grant', 'The family of this refresh token was revoked; log in again', {
        found: `revoked: ${family.revokedBecause ?? 'revoked'}`,
      })
    }
    return undefined
  },
}

const refreshTokenUnused: RefreshCheck = {
  name: 'refreshTokenUnused',
  asks: 'Is this the newest refresh token of its family?',
  spec: 'RFC 9700 §4.14.2',
  look(subject) {
    if (subject.token?.usedAtMs !== undefined && liveSuccessor(subject) === undefined) {
      return refuse(
        'invalid_grant',
        'This refresh token was exchanged before. Somebody may have copied it, so the whole family is revoked',
      )
    }
    return subject.settings.unsafeNoRotation
      ? { found: 'it is given again at every refresh', letPassBy: 'unsafeNoRotation' }
      : undefined
  },
}

const withinAbsoluteLimit: RefreshCheck = {
  name: 'withinAbsoluteLimit',
  asks: 'Is the family younger than a refresh token may become?',
  spec: 'RFC 9700 §4.14.2',
  look({ family, settings, nowMs }) {
    if (nowMs >= (family?.startedAtMs ?? 0) + settings.refreshTokenLifetimeMs) {
      return refuse(
        'invalid_grant',
        'The refresh token has reached its absolute lifetime; log in again',
      )
    }
    return undefined
  },
}

const withinIdleLimit: RefreshCheck = {
  name: 'withinIdleLimit',
  asks: 'Was it issued recently enough to count as in use?',
  spec: 'RFC 9700 §4.14.2',
  look({ token, settings, nowMs }) {
    if (nowMs >= (token?.issuedAtMs ?? 0) + settings.refreshTokenIdleMs) {
      return refuse('invalid_grant', 'The refresh token was not used for too long; log in again')
    }
    return undefined
  },
}

const sameResource: RefreshCheck = {
  ...grantedResource,
  look: ({ family, form }) => findResource(form, family?.audience),
}

const scopeNotWider: RefreshCheck = {
  name: 'scopeNotWider',
  asks: 'Does the app ask for no more than the person agreed to?',
  spec: 'RFC 6749 §6',
  look({ form, family }) {
    const found = form.value('scope')
    const expected = family?.scope ?? ''
    if (found === undefined) return { expected, found: '(absent: the same again)' }
    const asked = readScope(found)
    return asked !== undefined && covers(expected, asked.join(' '))
      ? { expected, found }
      : refuse('invalid_scope', 'A refresh can narrow the scope, never widen it', {
          expected,
          found: asked?.join(' ') ?? 'not a scope',
        })
  },
}

/** The checks of the refresh token grant, after those of the client. */
export const refreshChecks: readonly RefreshCheck[] = [
  refreshTokenPresent,
  refreshTokenKnown,
  sameClient,
  familyAlive,
  refreshTokenUnused,
  withinAbsoluteLimit,
  withinIdleLimit,
  sameResource,
  scopeNotWider,
]
