/** What differs between an exchange and the one before it that asked the same. */
import type { Exchange } from '@/lib/trace/exchange'
import { type Field, fieldsOf, type Place } from '@/lib/trace/fields'
import { pathOf, statusText } from '@/lib/trace/http-text'

export type Difference = {
  message: 'request' | 'response'
  place: Place | 'status' | 'body'
  name: string
  /** What stood there before; undefined where it is new. */
  before?: string
  /** What stands there now; undefined where it is gone. */
  after?: string
}

/** The last exchange before this one with the same method, path and sender. */
export function similarBefore(
  exchanges: readonly Exchange[],
  exchange: Exchange,
): Exchange | undefined {
  const place = exchanges.findIndex(({ id }) => id === exchange.id)
  if (place < 0) return undefined
  return exchanges.slice(0, place).findLast((each) => isSimilar(each, exchange))
}

function isSimilar(one: Exchange, other: Exchange): boolean {
  return (
    one.request.method === other.request.method &&
    pathOf(one.request.url) === pathOf(other.request.url) &&
    one.from === other.from &&
    one.private === other.private
  )
}

/**
 * The differences in the order of the message, what is gone at the end. Fields are compared by place and
 * name, a header's name without its case (RFC 9110 §5.1); a body without fields is compared as a whole.
 */
export function differences(before: Exchange, after: Exchange): Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)]
  return [
    ...fieldDifferences('request', old.request, now.request),
    ...bodyDifference('request', before, after),
    ...statusDifference(before, after),
    ...fieldDifferences('response', old.response, now.response),
    ...bodyDifference('response', before, after),
  ]
}

/** Finds what differs at a place of a message; undefined where nothing does. */
export function differenceAt(
  all: readonly Difference[],
  message: Difference['message'],
  place: Difference['place'],
  name: string,
): Difference | undefined {
  const key = keyOf({ place, name })
  return all.find((each) => each.message === message && keyOf(each) === key)
}

function keyOf({ place, name }: Pick<Difference, 'place' | 'name'>): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`
}

function fieldDifferences(
  message: Difference['message'],
  old: readonly Field[],
  now: readonly Field[],
): Difference[] {
  const [was, is] = [grouped(old), grouped(now)]
  return [...new Map([...is, ...was])].flatMap(([key, { place, name }]) => {
    const before = was.get(key)?.value
    const after = is.get(key)?.value
    return before === after ? [] : [{ message, place, name, before, after }]
  })
}

/** By place and name; a name that stands there twice has its values one below the other. */
function grouped(fields: readonly Field[]): Map<string, Field> {
  const all = new Map<string, Field>()
  for (const field of fields) {
    const key = keyOf(field)
    const first = all.get(key)
    all.set(key, first ? { ...first, value: `${first.value}\n${field.value}` } : field)
  }
  return all
}

function statusDifference(before: Exchange, after: Exchange): Difference[] {
  const [was, is] = [before.response.status, after.response.status]
  if (was === is) return []
  return [
    {
      message: 'response',
      place: 'status',
      name: 'status',
      before: statusText(was),
      after: statusText(is),
    },
  ]
}

/** Only where one of the two bodies has no fields: else these tell what differs. */
function bodyDifference(
  message: Difference['message'],
  before: Exchange,
  after: Exchange,
): Difference[] {
  const [was, is] = [before[message].body, after[message].body]
  const isNamed = [before, after].every((each) =>
    fieldsOf(each)[message].some(({ place }) => place === 'form' || place === 'json'),
  )
  return was === is || isNamed
    ? []
    : [{ message, place: 'body', name: 'body', before: was, after: is }]
}
