/** Rewrites named values in texts as they cross: URLs, forms, JSON, HTML, multipart, and text that is none of these. */
import { decoded, fromJsonString, unescaped } from '@/lib/trace/unescape'

/** Says what stands in the place of a value; undefined leaves it. */
export type Replace = (name: string, value: string) => string | undefined

/** Texts inside texts are followed this deep: a URL in a parameter of a URL in a JSON member. */
const deepest = 6

/** Rewrites a URL: its query and fragment as forms, a name and password before the host away. */
export function rewriteUrl(url: string, replace: Replace, depth = 0): string {
  const [, head = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(url) ?? []
  const host = head.replace(/\/\/[^/@\s]*@/, (part) => {
    const kept = replace('credentials', part.slice(2, -1))
    return kept === undefined ? part : `//${kept}@`
  })
  return (
    host +
    (query && `?${rewriteForm(query.slice(1), replace, depth)}`) +
    (fragment && `#${rewriteForm(fragment.slice(1), replace, depth)}`)
  )
}

/** Rewrites `name=value&…` (URL Standard §5). A value without a secret name may be a text with one inside. */
export function rewriteForm(text: string, replace: Replace, depth = 0): string {
  return text
    .split('&')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      if (rest.length === 0) return rewriteText(pair, replace, depth + 1)
      const value = decoded(rest.join('='))
      const instead = replace(decoded(name), value)
      if (instead !== undefined) return `${name}=${encodeURIComponent(instead)}`
      const inside = rewriteText(value, replace, depth + 1)
      return inside === value ? pair : `${name}=${encodeURIComponent(inside)}`
    })
    .join('&')
}

/** Rewrites any text: as JSON if it is JSON, else whatever in it reads as a name and a value. */
export function rewriteText(text: string, replace: Replace, depth = 0): string {
  if (text === '') return text
  if (depth > deepest) return /[=:]/.test(text) ? 'redacted-whole' : text
  const json = parsed(text)
  if (json !== undefined) return rewriteJsonText(text, json, replace, depth)
  return rewriteTokens(
    rewritePairs(rewriteParts(rewriteTags(text, replace), replace), replace, depth),
    replace,
  )
}

/** Rewrites the cookies of a `Cookie` or `Set-Cookie` value; attributes stay (RFC 6265 §4). */
export function rewriteCookies(text: string, isSet: boolean, replace: Replace): string {
  return text
    .split(';')
    .map((pair, place) => {
      const [name = '', ...rest] = pair.split('=')
      if (rest.length === 0 || (isSet && place > 0)) return pair
      return `${name}=${replace('cookie', rest.join('=')) ?? rest.join('=')}`
    })
    .join(';')
}

/** Only objects and lists count: a bare word or number is text. */
function parsed(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function rewriteJsonText(text: string, json: object, replace: Replace, depth: number): string {
  try {
    const rewritten = rewriteJson(json, replace, depth)
    const same = JSON.stringify(rewritten) === JSON.stringify(json)
    return same ? text : JSON.stringify(rewritten, null, text.includes('\n') ? 2 : undefined)
  } catch {
    return 'redacted-whole' // nested deeper than a program can follow
  }
}

/** `under` is the name of the member that the value stands in, through lists too. */
function rewriteJson(value: unknown, replace: Replace, depth: number, under?: string): unknown {
  if (typeof value === 'string' || typeof value === 'number') {
    const instead = under === undefined ? undefined : replace(under, String(value))
    if (instead !== undefined) return instead
    return typeof value === 'string' ? rewriteText(value, replace, depth + 1) : value
  }
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((each) => rewriteJson(each, replace, depth, under))
  // A private key of a JWK Set (RFC 7518 §6.2.2, §6.3.2, §6.4.1).
  const isKey = 'kty' in value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      rewriteJson(member, replace, depth, isKey && privateMembers.has(name) ? 'private_key' : name),
    ]),
  )
}

const privateMembers = new Set(['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'])

/** `<input name="…" value="…">`, in either order, quoted or not. */
function rewriteTags(text: string, replace: Replace): string {
  return text.replace(/<(?:input|button|meta|option|param)\b[^>]*>?/gi, (tag) => {
    const name = /\sname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag)
    return tag.replace(
      /(\s(?:value|content)\s*=\s*)(?:"([^"]*)"?|'([^']*)'?|([^\s>]+))/gi,
      (whole, start: string, ...quoted: (string | undefined)[]) => {
        const value = unescaped(quoted[0] ?? quoted[1] ?? quoted[2] ?? '')
        const instead = replace(unescaped(name?.[1] ?? name?.[2] ?? name?.[3] ?? ''), value)
        return instead === undefined ? whole : `${start}"${instead}"`
      },
    )
  })
}

/** A part of `multipart/form-data` (RFC 7578 §4.2). */
function rewriteParts(text: string, replace: Replace): string {
  return text.replace(
    /(form-data;[^\n]{0,200}?\bname="([^"\n]{1,80})"[^\n]*\r?\n(?:[^\r\n]+\r?\n){0,5}\r?\n)((?:(?!\r?\n--)[\s\S])*)/g,
    (whole, start: string, name: string, value: string) => {
      const instead = replace(name, value)
      return instead === undefined ? whole : start + instead
    },
  )
}

/** `name=value` and `"name": "value"` in text; the last string of a text that was cut off may not end. */
function rewritePairs(text: string, replace: Replace, depth: number): string {
  const ofMembers = text.replace(
    /(["'])((?:(?!\1)[^\\\n]|\\.){1,80})\1(\s{0,20}:\s{0,20})(?:(["'])((?:(?!\4)[^\\]|\\.)*)(?:\4|\\?$)|(-?\d[\d.eE+-]*))/g,
    (
      whole,
      quote: string,
      name: string,
      colon: string,
      _: string,
      string?: string,
      number?: string,
    ) => {
      const value = string === undefined ? (number ?? '') : fromJsonString(string)
      const instead = replace(fromJsonString(name), value)
      return instead === undefined ? whole : `${quote}${name}${quote}${colon}"${instead}"`
    },
  )
  return ofMembers.replace(
    /(?<![\w%.~[\]-])([\w%.~[\]-]{1,80})=([^&#\s"'<>]+)/g,
    (whole, name: string, value: string) => {
      const read = decoded(value)
      const instead = replace(decoded(name), read)
      if (instead !== undefined) return `${name}=${instead}`
      const inside = rewriteText(read, replace, depth + 1)
      return inside === read ? whole : `${name}=${encodeURIComponent(inside)}`
    },
  )
}

/** What is a token by its look: behind a scheme (RFC 6750 §2.1), or a JWT. */
function rewriteTokens(text: string, replace: Replace): string {
  return text
    .replace(
      /\b(Bearer|Basic|DPoP) +([\w.~+/-]{8,}=*)/gi,
      (whole, scheme: string, value: string) => {
        const instead = replace('credentials', value)
        return instead === undefined ? whole : `${scheme} ${instead}`
      },
    )
    .replace(/(?<![\w-])[\w-]+(?:\.[\w-]*)+/g, (words) => {
      const start = words.indexOf('eyJ')
      if (start < 0) return words
      const instead = replace('token', words.slice(start))
      return instead === undefined ? words : words.slice(0, start) + instead
    })
}
