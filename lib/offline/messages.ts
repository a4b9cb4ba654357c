/** What page and worker say to each other about the kept site, though each may be of another version. */
import * as v from 'valibot'

/** Goes up when they no longer understand each other. */
const version = 1

const type = 'proofkey:offline'

/** `look`: is the site kept? `keep`: fetch what is missing. */
export type Wish = 'look' | 'keep'

/** How the kept site stands, and the build that the worker is of. */
export type Report = {
  build: string
  copy: 'kept' | 'not kept' | 'no room' | 'no network' | 'other files'
}

const wishSchema = v.object({
  type: v.literal(type),
  version: v.literal(version),
  wish: v.picklist(['look', 'keep']),
})

const reportSchema = v.object({
  type: v.literal(type),
  version: v.literal(version),
  build: v.string(),
  copy: v.picklist(['kept', 'not kept', 'no room', 'no network', 'other files']),
})

/** The channel on which every tab hears that nothing is kept any more. */
export function forgottenChannel(scope: string): BroadcastChannel {
  return new BroadcastChannel(`proofkey:${scope.replace(/\/$/, '')}:offline-forgotten`)
}

/** A wish as it is sent. */
export function wishMessage(wish: Wish) {
  return { type, version, wish } as const
}

/** Reads what came to the worker; undefined for anything else than a wish of this version. */
export function readWish(data: unknown): Wish | undefined {
  const read = v.safeParse(wishSchema, data)
  return read.success ? read.output.wish : undefined
}

/** A report as it is sent. */
export function reportMessage(report: Report) {
  return { type, version, ...report } as const
}

/** Reads what the worker sent back; undefined for anything else than a report of this version. */
export function readReport(data: unknown): Report | undefined {
  const read = v.safeParse(reportSchema, data)
  return read.success ? { build: read.output.build, copy: read.output.copy } : undefined
}
