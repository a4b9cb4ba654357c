/** Finds member names that a JSON text gives twice: readers disagree on which one counts (RFC 7515 §4, RFC 7519 §4). */
import { type DecodedJwt, partText } from '@/lib/jwt/decode'

/** A member name that comes more than once in one object, with the JSON text of each of its values. */
export type Duplicate = { name: string; values: string[] }

type Place = [start: number, end: number]
type Open = { members: Map<string, Place[]>; name?: string; start: number }

/** The member names that come twice in one object of a well-formed JSON text, with their values in order. */
export function duplicatesWithValues(json: string): Duplicate[] {
  const found: Duplicate[] = []
  const open: Open[] = []
  let lastString = ''
  for (const match of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]/g)) {
    const [token] = match
    const inner = open.at(-1)
    if (token === '{' || token === '[') open.push({ members: new Map(), start: 0 })
    else if (token === ':' && inner) {
      inner.name = String(JSON.parse(lastString)) // as read: "\u0061" is the same name as "a"
      inner.start = match.index + 1
    } else if (token === ',' || token === '}' || token === ']') {
      if (inner?.name !== undefined) {
        const places = inner.members.get(inner.name)
        const place: Place = [inner.start, match.index]
        if (places) places.push(place)
        else inner.members.set(inner.name, [place])
        inner.name = undefined
      }
      if (token === ',') continue
      for (const [name, places] of open.pop()?.members ?? []) {
        if (places.length < 2) continue
        found.push({ name, values: places.map(([start, end]) => json.slice(start, end).trim()) })
      }
    } else lastString = token
  }
  return found
}

/** The member names that come twice in one object of a well-formed JSON text, each named once. */
export function duplicateMembers(json: string): string[] {
  return [...new Set(duplicatesWithValues(json).map(({ name }) => name))]
}

/** The duplicate member names of a decoded JWT, in its header and in its payload. */
export function jwtDuplicates({ raw }: DecodedJwt): { header: string[]; payload: string[] } {
  return {
    header: duplicateMembers(partText('header', raw.header)),
    payload: duplicateMembers(partText('payload', raw.payload)),
  }
}
