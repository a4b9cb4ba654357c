/** What a host gives the sandbox for one request: everything that differs between hosts is in here. */
import { base64url } from '@/lib/encoding'
import type { CheckReport, Customization } from '@/lib/inside'
import type { Keys } from '@/lib/sandbox/keys'
import type { Store } from '@/lib/sandbox/store'
import type { Settings } from '@/lib/settings'

/** Who sent the request, as far as the host can tell. */
export type Caller = {
  /** The `Origin` header, or what the host knows to stand in for it. */
  origin: string | null
  kind: 'navigation' | 'fetch' | 'prefetch'
}

/** The login session of the browser that sent the request: a cookie, or what stands in for one. */
export type SessionHandle = {
  id(): string | undefined
  set(id: string): void
  clear(): void
}

export type Env = {
  /** The issuer identifier, letter for letter: it is compared, and a slash at its end counts (RFC 8414 §2). */
  issuer: string
  /** The issuer without a slash at the end: every endpoint's URL begins with it. */
  base: string
  store: Store
  keys: Keys
  /** Milliseconds since 1970, with the tenant's clock offset. */
  now(): number
  settings: Settings
  customization: Customization
  /** When the tenant was last swept of what has ended. */
  sweptAtMs: number
  session: SessionHandle
  caller: Caller
  /** Told once per answer that came from a list of checks. */
  observe(report: CheckReport): void
  /** Fresh random bytes from the platform's CSPRNG. */
  random(length: number): Uint8Array
  /** SHA-256 (FIPS 180-4); at once where the platform can, since a way to another thread costs more than the hash. */
  sha256(bytes: Uint8Array<ArrayBuffer>): Uint8Array | Promise<Uint8Array>
}

/** A fresh identifier or secret: 32 random bytes as base64url, twice what security-cases ask for. */
export function randomText(env: Env): string {
  return base64url(env.random(32))
}
