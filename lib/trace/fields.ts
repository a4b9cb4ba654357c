/** The named parts of a message: parameters of its URL, headers, members of a form or JSON body. */
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { headerOf, redirectTarget } from '@/lib/trace/http-text'

/** Where in its message a field stands. `redirect` is the query of the `Location`. */
export type Place = 'query' | 'header' | 'redirect' | 'form' | 'json'
export type Field = { place: Place; name: string; value: string }

type Fields = { request: Field[]; response: Field[] }

/** More fields than this in one body are not named one by one. */
export const mostFields = 200

const known = new WeakMap<Exchange, Fields>()

/** The fields of both messages, in their order. An exchange never changes, so they are read once. */
export function fieldsOf(exchange: Exchange): Fields {
  const before = known.get(exchange)
  if (before) return before
  const { request, response } = exchange
  const fields = {
    request: [
      ...formFields('query', queryOf(request.url)),
      ...headerFields(request.headers),
      ...bodyFields(request),
    ],
    response: [
      ...headerFields(response.headers),
      ...formFields('redirect', redirectTarget(exchange)?.search.slice(1) ?? ''),
      ...bodyFields(response),
    ],
  }
  known.set(exchange, fields)
  return fields
}

/** The values of a field's name in these places, the first of them. */
export function fieldOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.place !== 'header' && field.name === name)?.value
}

/** True for text in the shape of a signed JWT (RFC 7515 §7.1), which may still not be one. */
export function looksLikeJwt(text: string): boolean {
  return /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(text)
}

/** The token of an `Authorization` header (RFC 9110 §11.6.2), else the value itself. */
export function credentialsOf({ place, name, value }: Field): string {
  return place === 'header' && name.toLowerCase() === 'authorization'
    ? value.replace(/^\S+\s+/, '')
    : value
}

function queryOf(url: string): string {
  return URL.canParse(url) ? new URL(url).search.slice(1) : ''
}

function headerFields(headers: HeaderList): Field[] {
  return headers.map(([name, value]) => ({ place: 'header', name, value }))
}

/** `application/x-www-form-urlencoded` (URL Standard §5). */
function formFields(place: Place, text: string): Field[] {
  return [...new URLSearchParams(text)].map(([name, value]) => ({ place, name, value }))
}

function bodyFields({ headers, body }: { headers: HeaderList; body: string }): Field[] {
  const type = headerOf(headers, 'content-type') ?? ''
  const fields = type.includes('x-www-form-urlencoded')
    ? formFields('form', body)
    : jsonFields(body, type)
  return fields.length > mostFields ? [] : fields
}

function jsonFields(body: string, type: string): Field[] {
  if (!type.includes('json')) return []
  try {
    const read: unknown = JSON.parse(body)
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return []
    return Object.entries(read).map(([name, value]) => ({
      place: 'json',
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }))
  } catch {
    return []
  }
}
