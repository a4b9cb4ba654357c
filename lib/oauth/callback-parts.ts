/** A callback URL in its parts as written: `URL` would normalize the very slips that are looked for (RFC 3986 §3). */

/** The parts of a URL; `authority` is absent where no two slashes follow the scheme. */
export type Parts = {
  scheme: string
  authority: string | undefined
  path: string
  query: string | undefined
  fragment: string | undefined
}

/** Takes a URL apart without changing a letter; undefined if it has no scheme (RFC 3986 appendix B). */
export function split(text: string): Parts | undefined {
  const found = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(
    text,
  )
  if (!found) return undefined
  const [, scheme = '', authority, path = '', query, fragment] = found
  return { scheme, authority, path, query, fragment }
}

/** Puts the parts together again (RFC 3986 §5.3). */
export function join({ scheme, authority, path, query, fragment }: Parts): string {
  const host = authority === undefined ? '' : `//${authority}`
  const tail = `${query === undefined ? '' : `?${query}`}${fragment === undefined ? '' : `#${fragment}`}`
  return `${scheme}:${host}${path}${tail}`
}

/** True if both are web addresses, or both have a private-use scheme. */
export function sameKind(one: Parts, other: Parts): boolean {
  const isWeb = ({ scheme }: Parts) => /^https?$/i.test(scheme)
  return isWeb(one) === isWeb(other)
}

/** The format that a URL is most like: of its kind, with most parts equal; the first one if none is. */
export function closest(url: Parts, formats: readonly string[]): Parts | undefined {
  const parts = formats.flatMap((format) => split(format) ?? [])
  let best = parts[0]
  let bestScore = -1
  for (const each of parts) {
    const score = likeness(url, each)
    if (score > bestScore) {
      best = each
      bestScore = score
    }
  }
  return best
}

function likeness(url: Parts, format: Parts): number {
  if (!sameKind(url, format)) return -1
  const segments = format.path.split('/')
  const found = url.path.split('/').map((each) => each.toLowerCase())
  const equal = segments.filter((each, index) => each && found[index] === each.toLowerCase())
  return equal.length * 2 + (url.authority === format.authority ? 1 : 0)
}
