/** The messages of embeds: to and from the page around one, and between the embeds of one page. Reading is pure. */
import * as v from 'valibot'
import type { Theme } from '@/components/embed/parameters'
import type { StepName } from '@/lib/flow/status'
import type { Entry } from '@/lib/memory'

/** Of the shapes below. A message of another version is dropped. */
const version = v.literal(1)

/** All that a host page may say: that it is there, and which theme it has. */
const fromHost = v.object({
  proofkey: version,
  type: v.picklist(['hello', 'theme']),
  theme: v.picklist(['light', 'dark', 'auto']),
})

const entry = v.object({
  key: textOf(500),
  value: v.unknown(),
  count: v.custom<number>(
    (count) => Number.isSafeInteger(count) && Number(count) >= 1 && Number(count) <= 1e9,
  ),
  by: textOf(40),
})

/** What embeds of one run say to each other: one has come, and what was written. */
const fromPeer = v.object({
  proofkey: version,
  type: v.picklist(['join', 'entries']),
  run: textOf(40),
  entries: v.optional(v.array(entry)),
})

function textOf(most: number) {
  return v.custom<string>((text) => typeof text === 'string' && text.length <= most)
}

/** Reads data of exactly this shape, with no member more. */
function exactly<T extends object>(schema: v.GenericSchema<unknown, T>, data: unknown) {
  const { success, output } = v.safeParse(schema, data)
  return success && Object.keys(Object(data)).length === Object.keys(output).length
    ? output
    : undefined
}

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
    const said = exactly(fromHost, data)
    if (!said) return undefined
    const { type, theme } = said
    if (type === 'theme') return origin === around.host ? { type, theme } : undefined
    if (around.host !== undefined && origin !== around.host) return undefined
    return { type, theme, host: origin }
  }
  if (origin !== around.origin || around.run === undefined) return undefined
  const said = exactly(fromPeer, data)
  if (!said || said.run !== around.run || !around.isPeer(source)) return undefined
  const { type, entries } = said
  if (type === 'join') return entries ? undefined : { type, source }
  return entries && { type, entries }
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
