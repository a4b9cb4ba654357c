/**
 * What the `fault…` switches of a tenant do to the server (`lib/settings.ts`). With all of them off, nothing
 * here changes anything. The `unsafe…` ones stand in the checks that they silence.
 */
import { refusal } from '@/lib/sandbox/answers'
import { type Check, examine, refuse } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import type { SigningKey } from '@/lib/sandbox/keys'
import type { Settings } from '@/lib/settings'

/** By how much the server's clock is ahead. */
export const skewMs = 10 * 60_000

/** How late the token endpoint answers. */
export const slowMs = 4000

/** The server's own clock: with `faultClockSkew` it is not the clock of the app. */
export function withServerClock(env: Env): Env {
  if (!env.settings.faultClockSkew) return env
  return { ...env, now: () => env.now() + skewMs }
}

/**
 * The issuer that answers and tokens name. With `faultWrongIssuer` it differs from the metadata in the slash
 * at its end, as after a change of configuration that was made in one place only.
 */
export function statedIssuer({ issuer, base, settings }: Env): string {
  if (!settings.faultWrongIssuer) return issuer
  return issuer === base ? `${base}/` : base
}

/** The key that signs: with `faultRotatedKeys` one that nobody was told of. */
export function signingKey({ settings }: Env): SigningKey {
  return { alg: settings.signingAlg, published: !settings.faultRotatedKeys }
}

const serverWorks: Check<Settings> = {
  name: 'serverWorks',
  asks: 'Do I work at all?',
  spec: 'RFC 6749 §4.1.2.1',
  look: ({ faultServerError }) =>
    faultServerError
      ? refuse('server_error', 'The server met a fault of its own', {
          status: 500,
          found: 'faultServerError is on',
        })
      : undefined,
}

/** The answer of a token endpoint that fails; `undefined` while it works. */
export function brokenDown(env: Env): Response | undefined {
  const { report, problem } = examine('token', [serverWorks], env.settings)
  if (!problem) return undefined
  env.observe(report)
  return refusal(problem)
}

/** With `faultSlow`, waits before the answer goes out. The work is done by then, and stays done. */
export async function holdBack({ signal }: Request, { settings }: Env): Promise<void> {
  if (!settings.faultSlow || signal.aborted) return
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, slowMs)
    // Whoever asked has given up: nobody is left to wait for.
    signal.addEventListener('abort', end)
  })
}

/** With `faultNoCors`, takes every permission for other origins out of an answer. */
export function withoutCors(response: Response, { settings }: Env): Response {
  if (!settings.faultNoCors) return response
  const names = [...response.headers.keys()]
  for (const name of names) {
    if (name.startsWith('access-control-')) response.headers.delete(name)
  }
  return response
}
