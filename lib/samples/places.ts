/** Code samples: `{code_verifier}` in a string or comment of a source is a place for a value of the run. */
import { quoted } from '@/lib/samples/quoted'

/** Addresses of the provider, by their metadata names (RFC 8414 §2); `api` is the demo API, which no metadata names. */
export const addressNames = [
  'authorization_endpoint',
  'token_endpoint',
  'userinfo_endpoint',
  'revocation_endpoint',
  'jwks_uri',
  'api',
] as const

/** All that a sample may have a place for: the addresses, and the parameters of the run. */
export const placeNames = [
  ...addressNames,
  'code_verifier',
  'code_challenge',
  'state',
  'nonce',
  'code',
  'access_token',
  'refresh_token',
  'client_id',
  'redirect_uri',
  'scope',
  'audience',
] as const

export type AddressName = (typeof addressNames)[number]
export type PlaceName = (typeof placeNames)[number]
export type PlaceValues = Partial<Record<PlaceName, string>>

/** True if the value is an address of the provider. */
export function isAddress(name: PlaceName): name is AddressName {
  return addressNames.some((each) => each === name)
}

const place = new RegExp(`\\{(${placeNames.join('|')})\\}`, 'g')

/** Where the places of a source are, in order; `start` and `end` count UTF-16 units. */
export function findPlaces(source: string): { name: PlaceName; start: number; end: number }[] {
  return Array.from(source.matchAll(place), (match) => ({
    name: match[1] as PlaceName, // the pattern is made of the names
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** The source with the values in its places, each written as `language` writes it. A place without one stays. */
export function fillPlaces(source: string, values: PlaceValues, language: string): string {
  return source.replace(place, (mark, name: PlaceName) => {
    const value = values[name]
    return value === undefined ? mark : quoted(value, language)
  })
}
