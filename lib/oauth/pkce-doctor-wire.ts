/** What may happen to a challenge on its way into a request, and out of it (RFC 6749 appendix B). */
import type { SlipCode } from '@/lib/oauth/pkce-doctor-slips'

/** A challenge with what the way did to it undone. */
export type Received = { slips: SlipCode[]; text: string }

/** Undoes blanks, quotes, percent signs and lost plus signs, in that order. */
export function undoWay(challenge: string): Received {
  const slips: SlipCode[] = []
  let text = challenge
  const take = (slip: SlipCode, next: string) => {
    if (next !== text) slips.push(slip)
    text = next
  }
  take('blank', text.trim())
  take('quoted', text.replace(/^(["'])(.*)\1$/s, '$2'))
  take('percent', percentDecoded(text))
  take('blank', text.replace(/[\r\n\t]/g, ''))
  take('plus_space', text.replaceAll(' ', '+'))
  return { slips: [...new Set(slips)], text }
}

/** The slips by which `made` became `received`; undefined if it did not. */
export function wayFrom(made: string, received: string): SlipCode[] | undefined {
  if (made === received) return []
  if (made.length === received.length) {
    const same = oneCase(received) && made.toLowerCase() === received.toLowerCase()
    return same ? ['case_changed'] : undefined
  }
  const [shorter, longer] = made.length < received.length ? [made, received] : [received, made]
  // 16 characters of base64url are 96 bits: no accident.
  return shorter.length >= 16 && longer.startsWith(shorter) ? ['cut'] : undefined
}

function oneCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase()
}

function percentDecoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
