import { lifetimeProblem } from '@/lib/oauth/registration'
import type { Lifetimes } from '@/lib/settings'
import { defaultLifetimes } from '@/lib/tenant-defaults'

/** The lifetimes that the form has, in its order; `least` is 0 where 0 switches something off. */
export const lifetimes = [
  { name: 'codeLifetimeMs', label: 'Authorization code', least: 1 },
  { name: 'accessTokenLifetimeMs', label: 'Access token', least: 1 },
  { name: 'idTokenLifetimeMs', label: 'ID token', least: 1 },
  { name: 'refreshTokenLifetimeMs', label: 'Refresh token, absolute', least: 1 },
  { name: 'refreshTokenIdleMs', label: 'Refresh token, idle', least: 1 },
  { name: 'rotationOverlapMs', label: 'Rotation overlap', least: 0 },
] as const satisfies readonly { name: keyof Lifetimes; label: string; least: 0 | 1 }[]

export type LifetimeName = (typeof lifetimes)[number]['name']

/** As typed: seconds. */
export type TypedLifetimes = Record<LifetimeName, string>

/** What is saved, as it would be typed. */
export function lifetimesOf(settings: Lifetimes): TypedLifetimes {
  const seconds = (name: LifetimeName) => String(settings[name] / 1000)
  return {
    codeLifetimeMs: seconds('codeLifetimeMs'),
    accessTokenLifetimeMs: seconds('accessTokenLifetimeMs'),
    idTokenLifetimeMs: seconds('idTokenLifetimeMs'),
    refreshTokenLifetimeMs: seconds('refreshTokenLifetimeMs'),
    refreshTokenIdleMs: seconds('refreshTokenIdleMs'),
    rotationOverlapMs: seconds('rotationOverlapMs'),
  }
}

/** What is typed as settings; what cannot be read counts as its default until it is mended. */
export function readLifetimes(typed: TypedLifetimes): { settings: Lifetimes; problem?: string } {
  const settings = { ...defaultLifetimes }
  let problem: string | undefined
  for (const { name, label, least } of lifetimes) {
    const found = lifetimeProblem(typed[name], least)
    if (found) problem ??= `${label}: ${found}`
    else settings[name] = Number(typed[name]) * 1000
  }
  return { settings, problem }
}
