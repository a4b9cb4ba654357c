/** Finds out why a verifier does not fit a challenge, by recomputing the usual mistakes (RFC 7636 §4.6). */
import { sha256, utf8 } from '@/lib/encoding'
import { deriveChallenge, exampleVerifier } from '@/lib/oauth/pkce'
import { inputsOf } from '@/lib/oauth/pkce-doctor-inputs'
import { digestsOf, writtenForms } from '@/lib/oauth/pkce-doctor-outputs'
import { type RemarkCode, remarksOn } from '@/lib/oauth/pkce-doctor-remarks'
import { inOrder, type SlipCode } from '@/lib/oauth/pkce-doctor-slips'
import { undoWay, wayFrom } from '@/lib/oauth/pkce-doctor-wire'

/** The longest verifier or challenge that is looked at, in characters. */
export const longestPairText = 2048

/** What a server compares: the verifier of the token request, challenge and method of the authorization request. */
export type Pair = { verifier: string; challenge: string; method?: string }

/** Another verifier that the challenge may belong to, and where it comes from. */
export type OtherVerifier = { verifier: string; from: string }

export type Diagnosis = {
  /** `unfinished`: there is not yet a verifier and a challenge. */
  verdict: 'unfinished' | 'match' | 'explained' | 'unexplained'
  /** The slips that together make this challenge of this verifier, in the order they happen. */
  slips: SlipCode[]
  /** The challenge that the verifier makes; absent if it is not ASCII. */
  right?: string
  /** For the slip `another_pair`: whose challenge it is. */
  other?: OtherVerifier
  /** What else is wrong with the values, whether or not they fit. */
  remarks: RemarkCode[]
  /** How many ways were computed. */
  tried: number
}

const unfinished: Diagnosis = { verdict: 'unfinished', slips: [], remarks: [], tried: 0 }

/**
 * Names the mistake that explains the pair. The hash has 256 bits, so a way that gives the very challenge
 * is the way it was made; of several ways, the one with the fewest slips is named. Never throws.
 */
export async function diagnose(
  pair: Pair,
  others: readonly OtherVerifier[] = [],
): Promise<Diagnosis> {
  const verifier = pair.verifier.slice(0, longestPairText)
  const challenge = pair.challenge.slice(0, longestPairText)
  if (verifier.trim() === '' || challenge.trim() === '') return unfinished
  const remarks = remarksOn({ ...pair, verifier, challenge })
  const right = await deriveChallenge(verifier).catch(() => undefined)
  const isPlain = pair.method === 'plain' || pair.method === ''
  if (challenge === (isPlain ? verifier : right)) {
    return { verdict: 'match', slips: [], right, remarks, tried: 1 }
  }
  if (isPlain && challenge === right) {
    return { verdict: 'explained', slips: ['method_plain'], right, remarks, tried: 1 }
  }
  const ways = [await search(verifier, challenge), await searchOthers(challenge, verifier, others)]
  if (!ways.some(({ slips }) => slips?.length === 1)) {
    ways.push(await searchSwapped(verifier, challenge))
  }
  const tried = ways.reduce((sum, way) => sum + way.tried, 0)
  const [best] = ways
    .filter(({ slips }) => slips !== undefined)
    .sort((one, other) => weightOf(one.slips) - weightOf(other.slips))
  if (!best?.slips) return { verdict: 'unexplained', slips: [], right, remarks, tried }
  const slips = inOrder(best.slips)
  return { verdict: 'explained', slips, right, other: best.other, remarks, tried }
}

type Way = { slips?: SlipCode[]; other?: OtherVerifier; tried: number }

/** How far-fetched a way is. A text that was cut says least, so each other slip goes before it. */
function weightOf(slips: readonly SlipCode[] | undefined): number {
  if (!slips) return Number.POSITIVE_INFINITY
  return slips.length + (slips.includes('cut') ? 0.5 : 0)
}

/** Every input, hash and way to write it; the shortest list of slips that gives the challenge. */
async function search(verifier: string, challenge: string): Promise<Way> {
  const received = undoWay(challenge)
  const same = wayFrom(verifier, received.text)
  let slips: SlipCode[] | undefined = same && ['same_text', ...received.slips, ...same]
  let tried = 1
  for (const input of inputsOf(verifier)) {
    // The inputs come by their number of slips: none of those to come can do better.
    if (weightOf(slips) <= weightOf(input.slips)) break
    for (const digest of await digestsOf(input.bytes)) {
      for (const written of writtenForms(digest.bytes)) {
        tried += 1
        const way = wayFrom(written.text, received.text)
        if (!way) continue
        const all = [...input.slips, ...digest.slips, ...written.slips, ...received.slips, ...way]
        if (weightOf(all) < weightOf(slips)) slips = all
      }
    }
  }
  return { slips, tried }
}

/** The two values in each other's place. */
async function searchSwapped(verifier: string, challenge: string): Promise<Way> {
  const { slips, tried } = await search(challenge, verifier)
  return { slips: slips && ['swapped', ...slips], tried }
}

/** The challenge of another verifier, written rightly or not. */
async function searchOthers(
  challenge: string,
  verifier: string,
  others: readonly OtherVerifier[],
): Promise<Way> {
  const received = undoWay(challenge)
  const known = [{ verifier: exampleVerifier, from: 'RFC 7636 appendix B' }, ...others]
  let tried = 0
  for (const other of known.filter((each) => each.verifier !== verifier)) {
    for (const written of writtenForms(await sha256(utf8(other.verifier)))) {
      tried += 1
      const way = wayFrom(written.text, received.text)
      if (!way) continue
      const slips: SlipCode[] = ['another_pair', ...written.slips, ...received.slips, ...way]
      return { slips, other, tried }
    }
  }
  return { tried }
}
