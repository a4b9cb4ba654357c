/** The messages of embeds: to and from the page around one, and between the embeds of one page. Reading is pure. */
import * as v from 'valibot'
import type { Theme } from '@/components/embed/parameters'
import type { StepName } from '@/lib/flow/status'
import type { Entry } from '@/lib/memory'

/** Of the shapes below. A message of another version is dropped. */
const version = v.literal(1)

/** All that a host page may say: that it is there, and which theme it has. */
const fromHost = v.variant('type', [
  v.strictObject({
    proofkey: version,
    type: v.literal('hello'),
    theme: v.picklist(['light', 'dark', 'auto']),
  }),
  v.strictObject({
    proofkey: version,
    type: v.literal('theme'),
    theme: v.picklist(['light', 'dark', 'auto']),
  }),
])

const run = v.pipe(v.string(), v.maxLength(40))
const entry = v.strictObject({
  key: v.pipe(v.string(), v.maxLength(500)),
  value: v.unknown(),
  count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(1e9)),
  by: v.pipe(v.string(), v.maxLength(40)),
})

/** What embeds of one run say to each other: one has come, and what was written. */
const fromPeer = v.variant('type', [
  v.strictObject({ proofkey: version, type: v.literal('join'), run }),
  v.strictObject({ proofkey: version, type: v.literal('entries'), run, entries: v.array(entry) }),
])

export type Received =
  | { type: 'hello'; theme: Theme; host: string }
  | { type: 'theme'; theme: Theme }
  | { type: 'join'; source: MessageEventSource }
  | { type: 'entries'; entries: Entry[] }

/** What an embed knows of the windows around it. */
export type Around = {
  /** The embed's own origin; `null` where it has none of its own. */
  origin: string
  parent: MessageEventSource
  /** The origin that said hello; from then on no other counts. */
  host: string | undefined
  run: string | undefined
  /** True for another frame of the same page that belongs to this site. */
  isPeer(source: MessageEventSource): boolean
}

type Arriving = { data: unknown; origin: string; source: MessageEventSource | null }

/** Reads a message, or drops it: from another window, another origin, of another shape, or too early. */
export function readMessage(event: Arriving, around: Around): Received | undefined {
  const { data, origin, source } = event
  if (!source || origin === 'null') return undefined // no answer could be addressed to it
  if (source === around.parent) {
    const { success, output } = v.safeParse(fromHost, data)
    if (!success) return undefined
    if (output.type === 'theme') {
      return origin === around.host ? { type: 'theme', theme: output.theme } : undefined
    }
    if (around.host !== undefined && origin !== around.host) return undefined
    return { type: 'hello', theme: output.theme, host: origin }
  }
  if (origin !== around.origin || around.run === undefined) return undefined
  const { success, output } = v.safeParse(fromPeer, data)
  if (!success || output.run !== around.run || !around.isPeer(source)) return undefined
  return output.type === 'join'
    ? { type: 'join', source }
    : { type: 'entries', entries: output.entries.map(({ value, ...rest }) => ({ ...rest, value })) }
}

/** The only message that anybody may read: it has to reach a page that has not said who it is. */
export function sizeMessage(height: number) {
  return { proofkey: 1, type: 'size', height: Math.ceil(height) } as const
}

/** Which steps have a result: their names, and nothing of what is in them. */
export function progressMessage(done: readonly StepName[]) {
  return { proofkey: 1, type: 'progress', done } as const
}

export function joinMessage(run: string) {
  return { proofkey: 1, type: 'join', run } as const
}

export function entriesMessage(run: string, entries: readonly Entry[]) {
  return { proofkey: 1, type: 'entries', run, entries } as const
}
