/**
 * What the windows of a login in a pop-up say to each other: the callback page hands its URL to the page that
 * began the login. Parsing only; who listens checks origin and source first.
 */
import * as v from 'valibot'
import { longestCallback } from '@/lib/flow/commands/authorize'

const version = 1

const callbackSchema = v.object({
  type: v.literal('proofkey:callback'),
  version: v.literal(version),
  url: v.pipe(v.string(), v.maxLength(longestCallback), v.url()),
})
const takenSchema = v.object({
  type: v.literal('proofkey:callback-taken'),
  version: v.literal(version),
  url: v.string(),
})

/** The callback page to the page that began the login: this came. */
export function callbackMessage(url: string): v.InferOutput<typeof callbackSchema> {
  return { type: 'proofkey:callback', version, url }
}

/** And back: it is mine, I have read it. */
export function takenMessage(url: string): v.InferOutput<typeof takenSchema> {
  return { type: 'proofkey:callback-taken', version, url }
}

/** The URL that a message hands over; undefined for every other message. */
export function readCallbackMessage(data: unknown): string | undefined {
  const read = v.safeParse(callbackSchema, data)
  return read.success ? read.output.url : undefined
}

/** True for the message that says that `url` was taken. */
export function isTaken(data: unknown, url: string): boolean {
  const read = v.safeParse(takenSchema, data)
  return read.success && read.output.url === url
}
