import { claims } from '@/content/claims'
import { documentFields, pageFields } from '@/content/http/fields'
import { headerWords } from '@/content/http/headers'
import { apiWords, type EndpointWords, endpointWords } from '@/content/http/messages'
import { parameters } from '@/content/parameters'
import type { Exchange } from '@/lib/trace/exchange'
import type { Field } from '@/lib/trace/fields'
import { pathOf } from '@/lib/trace/http-text'

export type FieldWords = { title?: string; text: string; spec: string }

type Words = Readonly<Record<string, FieldWords>>

/** What stands behind an address; undefined for one that this flow does not know. */
export function endpointOf({ to, request }: Exchange): EndpointWords | undefined {
  if (to === 'api') return apiWords
  const path = pathOf(request.url)
  return endpointWords.find(([end]) => path.endsWith(end))?.[1]
}

/** What a field of a message is for. */
export function wordsOf({ place, name }: Field, exchange: Exchange): FieldWords {
  if (place === 'header') {
    return known(headerWords, name.toLowerCase()) ?? other('Nothing in this flow hangs on it.')
  }
  const path = pathOf(exchange.request.url)
  if (place === 'json' && exchange.to === 'api' && !name.startsWith('error')) {
    return other('The API’s own data. OAuth says nothing about it.')
  }
  const books = /\/(login|consent|idp\/\w+)$/.test(path)
    ? [pageFields, parameters]
    : /\/(userinfo|introspect)$/.test(path) && place === 'json'
      ? [claims, documentFields, parameters]
      : /\.well-known\//.test(path)
        ? [documentFields]
        : [parameters, claims]
  for (const book of books) {
    const words = known(book, name)
    if (words) return words
  }
  return place === 'json'
    ? other('Nothing in this flow hangs on it.')
    : {
        text: 'Not a parameter that this flow knows. Whoever receives it must ignore it.',
        spec: place === 'redirect' ? 'RFC 6749 §4.1.2' : 'RFC 6749 §3.1',
      }
}

function known(book: Words, name: string): FieldWords | undefined {
  return Object.hasOwn(book, name) ? book[name] : undefined
}

function other(text: string): FieldWords {
  return { text, spec: '' }
}
