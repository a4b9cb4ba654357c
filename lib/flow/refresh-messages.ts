/** What copies of a tab say to each other about a refresh token that all of them hold. Parsing only. */
import * as v from 'valibot'
import type { Tokens } from '@/lib/oauth/token'

const head = {
  type: v.literal('proofkey:refresh'),
  version: v.literal(1),
  /** The SHA-256 of the refresh token: who does not hold it learns nothing. */
  about: v.pipe(v.string(), v.regex(/^[\w-]{43}$/)),
}
const text = v.optional(v.string())
const tokens = v.object({
  access_token: v.string(),
  token_type: v.literal('Bearer'),
  expires_in: v.optional(v.number()),
  scope: text,
  id_token: text,
  refresh_token: text,
}) satisfies v.GenericSchema<Tokens>

const messageSchema = v.variant('said', [
  /** Has anybody sent it? */
  v.object({ ...head, said: v.literal('asked') }),
  /** I have, and wait for the answer. */
  v.object({ ...head, said: v.literal('sending') }),
  /** I had, and it is as good as before. */
  v.object({ ...head, said: v.literal('released') }),
  /** I had, and these tokens came, at `atMs`, in milliseconds. */
  v.object({ ...head, said: v.literal('received'), tokens, atMs: v.number() }),
])

export type RefreshMessage = v.InferOutput<typeof messageSchema>

/** Tokens that came for a refresh token, and when, in milliseconds. */
export type Handed = { tokens: Tokens; atMs: number }

type Said = { said: 'asked' | 'sending' | 'released' } | ({ said: 'received' } & Handed)

export function refreshMessage(about: string, said: Said): RefreshMessage {
  return { type: 'proofkey:refresh', version: 1, about, ...said }
}

/** A message of this version; undefined for everything else. */
export function readRefreshMessage(data: unknown): RefreshMessage | undefined {
  const read = v.safeParse(messageSchema, data)
  return read.success ? read.output : undefined
}
