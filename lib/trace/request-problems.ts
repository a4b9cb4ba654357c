/** What can be wrong with a request that a learner wrote, as one closed list of codes. */

/** `stops`: it cannot be sent; `left out`: the part is not sent, the rest is; `noted`: it is sent as it stands. */
export type Effect = 'stops' | 'left out' | 'noted'

const effects = {
  // The text as a whole, and the request line (RFC 9112 §3)
  request_empty: 'stops',
  request_too_long: 'stops',
  request_line_malformed: 'stops',
  // Methods and URL (Fetch §2.2.1, URL §4)
  method_forbidden: 'stops',
  url_malformed: 'stops',
  url_outside: 'stops',
  url_space: 'noted',
  url_fragment: 'left out',
  // Headers (RFC 9112 §5, RFC 9110 §5.5, Fetch §2.2.2)
  header_malformed: 'stops',
  header_folded: 'stops',
  header_bad_character: 'stops',
  header_line_break_written: 'noted',
  header_forbidden: 'left out',
  // Parameters and body (RFC 6749 §3.2 and appendix B, RFC 3986 §2.1, RFC 8259)
  parameter_repeated: 'noted',
  escape_malformed: 'noted',
  body_not_allowed: 'left out',
  body_without_type: 'noted',
  body_not_json: 'noted',
} as const satisfies Record<string, Effect>

export type ProblemCode = keyof typeof effects

/** One problem and where it stands: offsets into the text in UTF-16 units, `to` behind the last one. */
export type Problem = {
  code: ProblemCode
  effect: Effect
  from: number
  to: number
  /** The line it stands in, from 1. */
  line: number
  /** The name or text that it is about, where there is one. */
  found?: string
}

/** Makes a problem of the piece of `text` between two offsets. */
export function problemAt(
  code: ProblemCode,
  text: string,
  { from, to }: { from: number; to: number },
  found?: string,
): Problem {
  const line = text.slice(0, from).split('\n').length
  return { code, effect: effects[code], from, to, line, ...(found !== undefined && { found }) }
}
