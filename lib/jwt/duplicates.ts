/** Finds member names that a JSON text gives twice: readers disagree on which one counts (RFC 7515 §4, RFC 7519 §4). */
import { type DecodedJwt, partText } from '@/lib/jwt/decode'

/** The member names that come twice in one object of a well-formed JSON text, each named once. */
export function duplicateMembers(json: string): string[] {
  const duplicates = new Set<string>()
  const open: Set<string>[] = []
  let lastString = ''
  for (const [token] of json.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:]/g)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (token !== ':') lastString = token
    else {
      const name: unknown = JSON.parse(lastString) // as read: "\u0061" is the same name as "a"
      const names = open.at(-1)
      if (typeof name !== 'string' || names === undefined) continue
      if (names.has(name)) duplicates.add(name)
      names.add(name)
    }
  }
  return [...duplicates]
}

/** The duplicate member names of a decoded JWT, in its header and in its payload. */
export function jwtDuplicates({ raw }: DecodedJwt): { header: string[]; payload: string[] } {
  return {
    header: duplicateMembers(partText('header', raw.header)),
    payload: duplicateMembers(partText('payload', raw.payload)),
  }
}
