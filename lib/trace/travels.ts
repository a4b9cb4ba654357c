/** Where the values worth following went in a run: by the front channel, by the back channel, or not at all. */
import { type Traveller, travellers } from '@/lib/trace/carries'
import type { SequenceRow } from '@/lib/trace/sequence'

export type Travel = {
  name: Traveller
  /** How many arrows carried it, by channel. */
  front: number
  back: number
  /** True where it went a way that it never should: RFC 7636 §4.5 sends the verifier to the token endpoint alone. */
  astray: boolean
  sentence: string
}

/** One travel for each value that was on its way at least once, in the order of the flow. */
export function travelsOf(rows: readonly SequenceRow[]): Travel[] {
  return travellers.flatMap((name) => {
    const carriers = rows.filter((row) => row.kind !== 'clock' && row.carries.includes(name))
    const front = carriers.filter((row) => row.kind !== 'clock' && row.channel === 'front').length
    const back = carriers.length - front
    if (carriers.length === 0) return []
    const astray = isAstray(name, front, back)
    return [{ name, front, back, astray, sentence: sentenceOf(name, front, back, astray) }]
  })
}

/** Verifier, access and refresh token never in the browser; the password never with the app (RFC 9700 §2.4). */
function isAstray(name: Traveller, front: number, back: number): boolean {
  if (name === 'password') return back > 0
  if (name === 'code' || name === 'code_challenge') return false
  return front > 0
}

function sentenceOf(name: Traveller, front: number, back: number, astray: boolean): string {
  const where =
    front > 0 && back > 0
      ? 'travelled on both channels'
      : front > 0
        ? 'travelled on the front channel only'
        : 'travelled on the back channel only'
  if (!astray) return `${name} ${where}${reasons[name]}.`
  return name === 'password'
    ? `${name} ${where}: the app saw it, and must not.`
    : `${name} ${where}: the browser saw it, and must not.`
}

const reasons: Record<Traveller, string> = {
  code_challenge: ': it is public, and tells nobody the verifier',
  code_verifier: ': the browser never saw it',
  code: ': others may see it, and without the verifier it opens nothing',
  password: ': the app never saw it',
  access_token: ': the browser never saw it',
  id_token: ': the browser never saw it',
  refresh_token: ': the browser never saw it',
}
