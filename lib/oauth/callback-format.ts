/** Callback URLs of native apps as each SDK writes them, and what is commonly wrong with one (RFC 8252 §7, RFC 9700 §2.1). */
import { goodValues } from '@/lib/oauth/callback-fields'
import { join, split } from '@/lib/oauth/callback-parts'
import { isPrivate, rules } from '@/lib/oauth/callback-rules'

/** The reader's own values, as typed. */
export type CallbackValues = { id: string; domain: string; scheme: string }

/** A slip that has a mend. */
export type SlipCode =
  | 'space'
  | 'encoded'
  | 'placeholder'
  | 'wildcard'
  | 'no_scheme'
  | 'capital_scheme'
  | 'fragment'
  | 'http_off_loopback'
  | 'localhost'
  | 'loopback'
  | 'suffix_missing'
  | 'scheme_not_reverse_domain'
  | 'two_slashes'
  | 'one_slash'
  | 'trailing_slash'
  | 'wrong_domain'
  | 'wrong_platform'
  | 'wrong_identifier'
  | 'wrong_kind'
  | 'different'

/** Something to know of a callback that is right. */
export type RemarkCode = 'two_slashes_by_sdk' | 'scheme_can_be_taken'

/** One slip, and the URL with this one and all before it mended. */
export type Slip = { code: SlipCode; mended: string }

export type CallbackReport = { slips: Slip[]; mended: string; remarks: RemarkCode[] }

/** The longest text that is read, in characters. */
export const longestCallbackFormat = 2048

/** Puts the reader's values where a template has `{id}`, `{domain}`, `{scheme}` or `{client}`. */
export function fillTemplate(
  template: string,
  values: CallbackValues & { client?: string },
): string {
  const found = new Map(Object.entries(values))
  return template.replace(/\{(id|domain|scheme|client)\}/g, (whole, name: string) => {
    return found.get(name)?.trim() ?? whole
  })
}

/** A callback of this format: an identifier may have capitals, a scheme made of it may not. */
export function callbackFrom(template: string, values: CallbackValues): string {
  const filled = fillTemplate(template, values)
  const parts = split(filled)
  return parts ? join({ ...parts, scheme: parts.scheme.toLowerCase() }) : filled
}

/**
 * Looks for common slips in a callback URL. Never throws. Each slip comes with the URL as it is once
 * this slip and those before it are mended; the last one is a callback that the SDK really uses.
 * @param text what the reader pasted; cut at `longestCallbackFormat`
 * @param templates the platform's callback formats, the preferred one first
 */
export function checkCallback(
  text: string,
  templates: readonly string[],
  values: CallbackValues,
): CallbackReport {
  const good = goodValues(values)
  const formats = templates.map((template) => callbackFrom(template, good))
  const subject = { formats, values: good }
  const slips: Slip[] = []
  let current = text.slice(0, longestCallbackFormat)
  for (const { code, mend } of rules) {
    const mended = mend(current, subject)
    if (mended === undefined || mended === current) continue
    slips.push({ code, mended })
    current = mended
  }
  return { slips, mended: current, remarks: remarksOn(current) }
}

function remarksOn(text: string): RemarkCode[] {
  const url = split(text)
  if (!url || !isPrivate(url)) return []
  return url.authority === undefined
    ? ['scheme_can_be_taken']
    : ['two_slashes_by_sdk', 'scheme_can_be_taken']
}
