/** Comparing redirect URIs: plain string equality, and nothing else (RFC 9700 §2.1, §4.1.3). */

const loopback = /^http:\/\/(127\.0\.0\.1|\[::1\])(?::\d{1,5})?(\/.*)?$/

/**
 * True if `sent` is `registered`, letter for letter. The one exception is the port of an `http`
 * loopback IP literal, which a native app gets from its system (RFC 8252 §7.3).
 */
export function sameRedirectUri(registered: string, sent: string): boolean {
  if (registered === sent) return true
  const [, host, path = ''] = loopback.exec(registered) ?? []
  const [, sentHost, sentPath = ''] = loopback.exec(sent) ?? []
  return host !== undefined && host === sentHost && path === sentPath
}
