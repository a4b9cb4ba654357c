/** Takes verifier, challenge and method out of a pasted URL, body or log (RFC 7636 §4.3, §4.5). */
import type { Pair } from '@/lib/oauth/pkce-doctor'

/** The longest text that is looked through, in characters. */
export const longestPaste = 65_536

const names = {
  code_verifier: 'verifier',
  code_challenge: 'challenge',
  code_challenge_method: 'method',
} as const

// `name=value` as a form has it; `"name": "value"` as JSON; `name = value` or `name: value` as a log.
const pattern =
  /\b(code_verifier|code_challenge_method|code_challenge)(?:=([^&\s"'#<>]*)|["']\s*:\s*"((?:[^"\\]|\\.)*)"|["'`]?[ \t]*[=:][ \t]*["'`]?([^\r\n"'`,;]*))/g

/**
 * The values that stand in a text, the last of each name. What is in a URL or a form is decoded as a server
 * decodes it, a plus sign becoming a space.
 */
export function takePair(text: string): Partial<Pair> {
  const found: Partial<Pair> = {}
  for (const [, name, form, json, log] of text.slice(0, longestPaste).matchAll(pattern)) {
    const value =
      form !== undefined ? formDecoded(form) : json !== undefined ? unescaped(json) : log
    if (name === undefined || !Object.hasOwn(names, name) || value === undefined) continue
    const key = Object.entries(names).find(([each]) => each === name)?.[1]
    if (key && value !== '') found[key] = value.trimEnd()
  }
  return found
}

function formDecoded(text: string): string {
  return new URLSearchParams(`value=${text}`).get('value') ?? text
}

function unescaped(text: string): string {
  try {
    const value: unknown = JSON.parse(`"${text}"`)
    return typeof value === 'string' ? value : text
  } catch {
    return text
  }
}
