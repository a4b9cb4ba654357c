'use client'

import { useEffect, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useInside } from '@/components/flow/use-inside'
import { useRun } from '@/components/flow/use-run'
import { familyOf } from '@/components/token/family'
import { jumpSinceMs, receiptMs } from '@/lib/flow/device-clock'
import { claimTime } from '@/lib/jwt/claims'
import { readToken } from '@/lib/jwt/read-token'
import type { Settings } from '@/lib/settings'

export type Lifetime = {
  name: 'code' | 'access_token' | 'id_token' | 'refresh_token'
  text: string
  /** When it dies of age, in milliseconds. */
  endsAtMs: number
  /** How long it lives, in milliseconds; absent where the server does not say. */
  livesMs?: number
  /** Which rule ends it, where there are two. */
  rule?: string
  /** Dead for another reason than age. */
  dead?: string
}

/** The tenant's lifetimes, once the run has sent something. */
function useSettings(): Settings | undefined {
  const { provider } = useFlow()
  const started = useRun((run) => run.exchanges.length > 0)
  const [settings, setSettings] = useState<Settings>()
  useEffect(() => {
    if (!started) return
    let gone = false
    provider()
      .then(({ inside }) => inside?.settings.read())
      .then((found) => {
        if (!gone) setSettings(found)
      })
      .catch(() => setSettings(undefined))
    return () => {
      gone = true
    }
  }, [provider, started])
  return settings
}

/** Everything of the run that dies of age, and when, as seen at `nowMs`. */
export function useLifetimes(nowMs: number): Lifetime[] {
  const run = useRun((each) => each)
  const inside = useInside()
  const settings = useSettings()
  const { code, tokens, receivedAtMs, identity } = run
  const lifetimes: Lifetime[] = []
  const codeRecord = inside?.tables.codes.find((each) => each.code === code?.value)
  if (code && codeRecord) {
    lifetimes.push({
      name: 'code',
      text: code.value,
      endsAtMs: codeRecord.expiresAtMs,
      livesMs: codeRecord.expiresAtMs - codeRecord.issuedAtMs,
      dead: codeRecord.usedAtMs === undefined ? undefined : 'used',
    })
  }
  if (!tokens) return lifetimes
  const family = inside && familyOf(run, inside.tables)
  const dead = family?.revokedAtMs === undefined ? undefined : 'ended by the server'
  const { access_token, expires_in, id_token, refresh_token } = tokens.value
  if (expires_in !== undefined && receivedAtMs !== undefined) {
    const livesMs = expires_in * 1000
    const id = readToken(access_token).payload?.jti ?? access_token
    const revoked = inside?.tables.accessTokens.some(
      (each) => each.id === id && each.revokedAtMs !== undefined,
    )
    lifetimes.push({
      name: 'access_token',
      text: access_token,
      endsAtMs: receiptMs(receivedAtMs, jumpSinceMs(tokens), nowMs) + livesMs,
      livesMs,
      dead: dead ?? (revoked ? 'revoked' : undefined),
    })
  }
  const issued = claimTime(identity?.value.claims?.iat)
  const expires = claimTime(identity?.value.claims?.exp)
  if (id_token && issued && expires) {
    const endsAtMs = expires.getTime()
    lifetimes.push({
      name: 'id_token',
      text: id_token,
      endsAtMs,
      livesMs: endsAtMs - issued.getTime(),
    })
  }
  const record = family?.refreshTokens.find(({ token }) => token === refresh_token)
  if (refresh_token && family && record && settings) {
    const { refreshTokenIdleMs, refreshTokenLifetimeMs } = settings
    const idleEndMs = record.issuedAtMs + refreshTokenIdleMs
    const absoluteEndMs = family.startedAtMs + refreshTokenLifetimeMs
    const idle = idleEndMs <= absoluteEndMs
    lifetimes.push({
      name: 'refresh_token',
      text: refresh_token,
      endsAtMs: Math.min(idleEndMs, absoluteEndMs),
      livesMs: idle ? refreshTokenIdleMs : refreshTokenLifetimeMs,
      rule: idle ? 'without use' : 'since the login',
      dead,
    })
  }
  return lifetimes
}
