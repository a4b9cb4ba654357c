/** Which values travel in a message, and on which channel: what PKCE is about (RFC 7636 §1). */
import type { Exchange } from '@/lib/trace/exchange'
import { credentialsOf, type Field, fieldsOf } from '@/lib/trace/fields'
import { pathOf } from '@/lib/trace/http-text'

/** The values worth following. All are secrets but the challenge, which stands in for the verifier. */
export const travellers = [
  'code_challenge',
  'code_verifier',
  'code',
  'password',
  'access_token',
  'id_token',
  'refresh_token',
] as const

export type Traveller = (typeof travellers)[number]

/** What the request carries, and what the response does. */
export type Carried = { request: Traveller[]; response: Traveller[] }

/** The values that one exchange carries. `tokens` names tokens by value, for an `Authorization` header. */
export function carriedBy(exchange: Exchange, tokens: ReadonlyMap<string, Traveller>): Carried {
  const { request, response } = fieldsOf(exchange)
  const path = pathOf(exchange.request.url)
  const carried = { request: namesIn(request, tokens), response: namesIn(response, tokens) }
  // A login with another identity provider has a code of its own, which is not the app's.
  if (path.endsWith('/login/callback')) carried.request = withoutCode(carried.request)
  if (path.includes('/idp/')) carried.response = withoutCode(carried.response)
  return carried
}

function withoutCode(names: readonly Traveller[]): Traveller[] {
  return names.filter((name) => name !== 'code')
}

/** Every token of these exchanges by its value: what came under its own name in a JSON answer. */
export function tokensOf(exchanges: readonly Exchange[]): Map<string, Traveller> {
  const tokens = exchanges.flatMap((exchange) =>
    fieldsOf(exchange).response.flatMap(({ place, name, value }): [string, Traveller][] =>
      place === 'json' && isTraveller(name) ? [[value, name]] : [],
    ),
  )
  return new Map(tokens)
}

function namesIn(fields: readonly Field[], tokens: ReadonlyMap<string, Traveller>): Traveller[] {
  const found = new Set(
    fields.flatMap((field) => {
      const { place, name, value } = field
      if (place !== 'header') return isTraveller(name) && value !== '' ? [name] : []
      if (name.toLowerCase() !== 'authorization') return []
      return [tokens.get(credentialsOf(field)) ?? 'access_token']
    }),
  )
  return travellers.filter((name) => found.has(name))
}

function isTraveller(name: string): name is Traveller {
  return travellers.some((each) => each === name)
}
