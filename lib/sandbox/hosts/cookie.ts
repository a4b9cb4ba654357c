/** The login session as a cookie (RFC 6265bis §4.1), for hosts that answer a real browser. */
import type { SessionHandle } from '@/lib/sandbox/env'

/** The session that one request carries, and the header that its answer has to set. */
export type CookieSession = SessionHandle & { setCookie(): string | undefined }

/**
 * Reads the session from a `Cookie` header. The cookie is for the issuer's path alone, unreadable for
 * scripts, and not sent with what other sites send. It ends with the browser, as the server's memory
 * does with the server.
 */
export function cookieSession(issuer: string, header: string | null): CookieSession {
  const { protocol, pathname } = new URL(issuer)
  const name = cookieName(issuer)
  const before = readCookie(header, name)
  let id = before

  return {
    id: () => id,
    set: (fresh) => {
      id = fresh
    },
    clear: () => {
      id = undefined
    },
    setCookie: () => {
      if (id === before) return undefined
      const path = pathname.replace(/(.)\/$/, '$1')
      const rules = `Path=${path}; HttpOnly; SameSite=Lax${protocol === 'https:' ? '; Secure' : ''}`
      return id === undefined ? `${name}=; ${rules}; Max-Age=0` : `${name}=${id}; ${rules}`
    },
  }
}

/** Cookies know no ports, so the name does: two servers on one machine keep apart. */
function cookieName(issuer: string): string {
  const { port } = new URL(issuer)
  return `proofkey_session${port && `_${port}`}`
}

function readCookie(header: string | null, name: string): string | undefined {
  for (const pair of (header ?? '').split(';')) {
    const [found, value = ''] = pair.trim().split('=')
    if (found === name && /^[A-Za-z0-9_-]{1,128}$/.test(value)) return value
  }
  return undefined
}
