/** The mistakes that the PKCE doctor can name, by where on the way from verifier to challenge they happen. */

/** The stages of RFC 7636 §4.2 and §4.3, and what holds two values together. */
export const stages = ['pair', 'verifier', 'bytes', 'hash', 'text', 'request'] as const
export type Stage = (typeof stages)[number]

const stageOf = {
  another_pair: 'pair',
  swapped: 'pair',
  same_text: 'pair',

  verifier_blank: 'verifier',
  verifier_quoted: 'verifier',
  verifier_plus_space: 'verifier',
  verifier_alphabet: 'verifier',
  verifier_padding: 'verifier',
  verifier_percent: 'verifier',
  verifier_case: 'verifier',
  verifier_cut: 'verifier',
  verifier_encoded_again: 'verifier',

  encoded_before_hash: 'bytes',
  raw_bytes: 'bytes',
  utf16: 'bytes',
  utf16_big_endian: 'bytes',

  no_hash: 'hash',
  double_hash: 'hash',
  challenge_hashed: 'hash',
  other_hash: 'hash',

  hex: 'text',
  hex_encoded: 'text',
  encoded_twice: 'text',
  base64: 'text',
  alphabet: 'text',
  padding: 'text',

  plus_space: 'request',
  percent: 'request',
  blank: 'request',
  quoted: 'request',
  case_changed: 'request',
  cut: 'request',
  method_plain: 'request',
} as const satisfies Record<string, Stage>

export type SlipCode = keyof typeof stageOf

/** Every mistake, in the order of the way. */
export const slipCodes = Object.keys(stageOf).filter((code): code is SlipCode =>
  Object.hasOwn(stageOf, code),
)

/** Where a mistake happens. */
export function stageOfSlip(code: SlipCode): Stage {
  return stageOf[code]
}

/** Slips in the order of the way from verifier to request. */
export function inOrder(slips: readonly SlipCode[]): SlipCode[] {
  const place = (code: SlipCode) => stages.indexOf(stageOf[code])
  return [...slips].sort((one, other) => place(one) - place(other))
}
