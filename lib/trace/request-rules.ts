/** What a browser lets no page send, and how it writes what it does (Fetch §2.2). */

/** The methods that no page may use (Fetch §2.2.1). */
const forbiddenMethods = ['CONNECT', 'TRACE', 'TRACK']

/** The methods that are written in capitals whatever their case was (Fetch §2.2.1, normalize a method). */
const normalized = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']

/** The headers that the browser writes itself or keeps to itself (Fetch §2.2.2, forbidden request-header). */
const forbiddenHeaders = new Set([
  'accept-charset',
  'accept-encoding',
  'access-control-request-headers',
  'access-control-request-method',
  'connection',
  'content-length',
  'cookie',
  'cookie2',
  'date',
  'dnt',
  'expect',
  'host',
  'keep-alive',
  'origin',
  'referer',
  'set-cookie',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'via',
])

/** Headers by which a request could get another method than the one it is sent with. */
const overriding = ['x-http-method', 'x-http-method-override', 'x-method-override']

/** True for a name of a method or header: a token (RFC 9110 §5.6.2). */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text)
}

export function isForbiddenMethod(method: string): boolean {
  return forbiddenMethods.includes(method.toUpperCase())
}

/** The method as it goes over the wire: `post` becomes `POST`, while `patch` stays as it is. */
export function normalMethod(method: string): string {
  const capital = method.toUpperCase()
  return normalized.includes(capital) ? capital : method
}

/** True where a body cannot be sent along (Fetch §5.4, the constructor of Request). */
export function isBodiless(method: string): boolean {
  return ['GET', 'HEAD'].includes(normalMethod(method))
}

/** True for a header that a page's request is sent without (Fetch §2.2.2). */
export function isForbiddenHeader(name: string, value: string): boolean {
  const lower = name.toLowerCase()
  if (overriding.includes(lower)) {
    return value.split(',').some((method) => isForbiddenMethod(method.trim()))
  }
  return forbiddenHeaders.has(lower) || lower.startsWith('proxy-') || lower.startsWith('sec-')
}

/** The media type of a body that a form sends (RFC 6749 appendix B). */
export function isFormType(type: string): boolean {
  return mediaType(type) === 'application/x-www-form-urlencoded'
}

/** True for JSON and for the types that end in `+json` (RFC 6839 §3.1). */
export function isJsonType(type: string): boolean {
  return /^application\/(.+\+)?json$/.test(mediaType(type))
}

function mediaType(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase()
}
