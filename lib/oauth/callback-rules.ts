/** The rules for a callback URL, one slip each, in the order in which they are mended. */
import { isReverseDomain } from '@/lib/oauth/callback-fields'
import type { CallbackValues, SlipCode } from '@/lib/oauth/callback-format'
import { closest, join, type Parts, sameKind, split } from '@/lib/oauth/callback-parts'

const platformWords = ['ios', 'macos', 'android', 'capacitor', 'windows']

/** What a callback is held against: the platform's formats with values that can be right. */
type Subject = { formats: readonly string[]; values: CallbackValues }
/** Gives the mended text, or the same text or nothing where there is no slip. */
type Rule = { code: SlipCode; mend(text: string, subject: Subject): string | undefined }

/** A rule about the parts of a URL, held against the format that is most like it. */
function onParts(mend: (url: Parts, wanted: Parts, subject: Subject) => Parts | undefined) {
  return (text: string, subject: Subject): string | undefined => {
    const url = split(text)
    const wanted = url && closest(url, subject.formats)
    const mended = url && wanted && mend(url, wanted, subject)
    return mended && join(mended)
  }
}

/** True for a scheme of the app's own (RFC 8252 §7.1). */
export const isPrivate = ({ scheme }: Parts) => !/^https?$/i.test(scheme)

/** Every rule; each one sees what those before it have mended. */
export const rules: readonly Rule[] = [
  { code: 'space', mend: (text) => text.replace(/\s|%20/g, '') },
  { code: 'encoded', mend: (text) => (/^[^:/]*%3a/i.test(text) ? decode(text) : undefined) },
  {
    code: 'placeholder',
    mend(text, { values }) {
      const value = (name: string) =>
        /domain|namespace|tenant/i.test(name) ? values.domain : values.id
      const name = /\$?\{+[^{}]*\}+|<[^<>]*>|YOUR_[A-Z0-9_]+|\$\([A-Z_]+\)/g
      return text.replace(name, value)
    },
  },
  {
    code: 'wildcard',
    mend(text, { values }) {
      if (!text.includes('*')) return undefined
      const [, before = '', after = ''] = /^([^:]*:\/\/)[^/?#]*\*[^/?#]*(.*)$/s.exec(text) ?? []
      return (before ? before + values.domain + after : text).replaceAll('*', '')
    },
  },
  {
    code: 'no_scheme',
    mend(text, { formats, values }) {
      if (split(text) && !/^[^:/]*\.[^:/]*:\d/.test(text) && !/^localhost:\d/i.test(text))
        return undefined
      const bare = text.replace(/^[:/]+/, '')
      if (bare.toLowerCase().startsWith(`${values.id.toLowerCase()}/`)) {
        return `${values.id}:/${bare.slice(values.id.length + 1)}`
      }
      if (/^(localhost|127\.0\.0\.1)([:/]|$)/i.test(bare)) return `http://${bare}`
      return split(`https://${bare}`)?.authority ? `https://${bare}` : formats[0]
    },
  },
  {
    code: 'capital_scheme',
    mend: onParts((url) => ({ ...url, scheme: url.scheme.toLowerCase() })),
  },
  { code: 'fragment', mend: onParts((url) => ({ ...url, fragment: undefined })) },
  {
    code: 'http_off_loopback',
    mend: onParts((url) => {
      const local = /^(127\.0\.0\.1|\[::1\]|localhost)(:\d*)?$/i.test(url.authority ?? '')
      return url.scheme === 'http' && !local ? { ...url, scheme: 'https' } : undefined
    }),
  },
  {
    code: 'localhost',
    mend: onParts((url) => {
      const authority = url.authority?.replace(/^localhost(?=:|$)/i, '127.0.0.1')
      return url.scheme === 'http' ? { ...url, authority } : undefined
    }),
  },
  {
    code: 'loopback',
    mend: onParts((url, wanted) => (url.scheme === 'http' ? wanted : undefined)),
  },
  {
    code: 'wrong_kind',
    mend: onParts((url, wanted) => (sameKind(url, wanted) ? undefined : wanted)),
  },
  {
    code: 'suffix_missing',
    mend: onParts((url, wanted) =>
      wanted.scheme === `${url.scheme}.auth0` ? { ...url, scheme: wanted.scheme } : undefined,
    ),
  },
  {
    code: 'scheme_not_reverse_domain',
    mend: onParts((url, wanted) =>
      isPrivate(url) && !isReverseDomain(url.scheme)
        ? { ...url, scheme: wanted.scheme }
        : undefined,
    ),
  },
  {
    code: 'two_slashes',
    mend: onParts((url, wanted) => {
      if (!isPrivate(url) || !url.authority || url.authority === wanted.authority) return undefined
      const { authority, path } = url
      if (wanted.authority === undefined) {
        return { ...url, authority: undefined, path: `/${authority}${path}` }
      }
      const wordAsHost = !authority.includes('.') && wanted.authority.includes('.')
      return wordAsHost ? { ...url, authority: wanted.authority, path: wanted.path } : undefined
    }),
  },
  {
    code: 'one_slash',
    mend: onParts((url, { authority, path }) =>
      authority !== undefined && !url.authority ? { ...url, authority, path } : undefined,
    ),
  },
  {
    code: 'trailing_slash',
    mend: onParts((url, wanted) =>
      wanted.path.endsWith('/') ? undefined : { ...url, path: url.path.replace(/\/+$/, '') },
    ),
  },
  { code: 'wrong_domain', mend: onParts((url, { authority }) => ({ ...url, authority })) },
  {
    code: 'wrong_platform',
    mend: onParts((url, wanted) =>
      withSegments(url, wanted, (word) => platformWords.includes(word)),
    ),
  },
  {
    code: 'wrong_identifier',
    mend: onParts((url, wanted, { values }) => {
      const mended = withSegments(url, wanted, (_, right) => right === values.id)
      return { ...mended, scheme: wanted.scheme }
    }),
  },
  { code: 'different', mend: onParts((_, wanted) => wanted) },
]

/** Takes over those segments of the wanted path that `which` picks, where both paths are as long. */
function withSegments(
  url: Parts,
  wanted: Parts,
  which: (found: string, right: string) => boolean,
): Parts {
  const found = url.path.split('/')
  const right = wanted.path.split('/')
  if (found.length !== right.length) return url
  const path = found.map((each, index) => {
    const wantedOne = right[index] ?? ''
    return which(each.toLowerCase(), wantedOne) ? wantedOne : each
  })
  return { ...url, path: path.join('/') }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
