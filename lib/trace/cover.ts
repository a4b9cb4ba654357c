/** Takes known secrets out of a text by their value, in whatever spelling they stand there. */
import { unescaped } from '@/lib/trace/unescape'

/** Shorter values are taken out where their name stands, and nowhere else: `s` stands in every word. */
export const shortestAnywhere = 8

export type Cover = (text: string) => string

/**
 * Makes a function that takes every value of `names` out of a text and puts its name there. A text in which
 * one still stands afterwards, in an encoding that is not foreseen, goes as a whole.
 */
export function coverOf(names: ReadonlyMap<string, string>): Cover {
  const secrets = [...names]
    .filter(([value]) => value.length >= shortestAnywhere)
    .toSorted(([one], [other]) => other.length - one.length)
  const spelled = secrets.flatMap(([value, name]) =>
    [...new Set(spellings(value))].map((spelling) => ({ spelling, name })),
  )
  return (text) => {
    let rest = text
    for (const { spelling, name } of spelled) {
      if (rest.includes(spelling)) rest = rest.replaceAll(spelling, name)
    }
    const isLeft = [...readings(rest)].some((read) =>
      secrets.some(([value]) => read.includes(value)),
    )
    return isLeft ? 'redacted-whole' : rest
  }
}

function spellings(value: string): string[] {
  const encoded = encodeURIComponent(value)
  return [
    value,
    encoded,
    encoded.replaceAll('%20', '+'),
    new URLSearchParams({ '': value }).toString().slice(1),
    JSON.stringify(value).slice(1, -1),
    value
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;'),
  ]
}

const decoders: readonly ((text: string) => string)[] = [
  percentDecoded,
  unescapedJson,
  unescaped,
  (text) => text.replaceAll('+', ' '),
]

/** What a text says to those who take its encodings off, in any order, up to three times. */
function readings(text: string): Set<string> {
  const all = new Set([text])
  let newest = [...all]
  for (let times = 0; times < 3; times += 1) {
    newest = newest
      .flatMap((read) => decoders.map((decoder) => decoder(read)))
      .filter((read) => !all.has(read))
    for (const read of newest) all.add(read)
  }
  return all
}

/** Decodes what can be decoded, and leaves a broken `%` where it is. */
function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part)
    } catch {
      return part
    }
  })
}

function unescapedJson(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\(["\\/])/g, '$1')
}
