/** What a recorded exchange says, as the tasks ask for it. */
import { answerParameters } from '@/lib/oauth/authorization'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf, redirectTarget } from '@/lib/trace/http-text'

/** True if the request went to the endpoint whose path ends like this. */
export function to({ request }: Exchange, endpoint: string): boolean {
  return pathOf(request.url).endsWith(endpoint)
}

/** The parameters of a form body (RFC 6749 appendix B); of another body, nothing that anyone asks for. */
export function form({ request }: Exchange): URLSearchParams {
  return new URLSearchParams(request.body)
}

/** The members of a JSON answer; empty for any other. */
export function answer({ response }: Exchange): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(response.body)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** True for a success, or a redirect that brings no error (RFC 6749 §4.1.2.1). */
export function accepted(exchange: Exchange): boolean {
  const { status } = exchange.response
  if (status >= 300 && status < 400) return !redirectAnswer(exchange)?.has('error')
  return status >= 200 && status < 300
}

/** True if the named check said no. Where no checks were seen, the error code of the answer decides. */
export function refusedBy(exchange: Exchange, check: string, error?: string): boolean {
  if (!exchange.checks) return error === undefined || answer(exchange).error === error
  return exchange.checks.checks.some(({ name, outcome }) => name === check && outcome === 'failed')
}

/** The answer that a redirect carries, an error or a code among other things (RFC 6749 §4.1.2). */
export function redirectAnswer(exchange: Exchange): URLSearchParams | undefined {
  const target = redirectTarget(exchange)
  return target && answerParameters(target)
}

/** Where a code was handed over to: the callback URL of another origin, or of another scheme. */
export function codeTarget(exchange: Exchange): URL | undefined {
  const target = exchange.from === 'browser' ? redirectTarget(exchange) : undefined
  if (!target || !answerParameters(target).has('code')) return undefined
  const here = new URL(exchange.request.url)
  return target.protocol === here.protocol && target.host === here.host ? undefined : target
}

/** True for two texts of one length that differ in exactly one place. */
export function isOneCharacterApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const characters = [...b]
  return [...a].filter((character, place) => character !== characters[place]).length === 1
}
