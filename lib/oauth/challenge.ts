/** Reads the challenges of a `WWW-Authenticate` header (RFC 9110 §11.6.1, RFC 6750 §3). */

const token = "[!#$%&'*+.^_`|~\\w-]+"
const part = new RegExp(`(${token})(?:\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token})))?`, 'g')

/**
 * The parameters of the first challenge of `scheme`, names in lower case, or nothing if there is
 * none. What does not fit the grammar is passed over.
 */
export function findChallenge(
  header: string | null,
  scheme: string,
): Record<string, string> | undefined {
  let current = ''
  let parameters: [name: string, value: string][] | undefined
  for (const [, name = '', quoted, plain] of (header ?? '').slice(0, 8192).matchAll(part)) {
    const value = quoted?.replaceAll(/\\(.)/g, '$1') ?? plain
    if (value === undefined) {
      if (parameters) break
      current = name.toLowerCase()
      if (current === scheme.toLowerCase()) parameters = []
    } else if (current === scheme.toLowerCase()) {
      parameters?.push([name.toLowerCase(), value])
    }
  }
  return parameters && Object.fromEntries(parameters)
}
