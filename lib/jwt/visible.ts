/** Text of a token as it can be shown without being misread (RFC 8725 §3.7). */

/** The longest value that is shown whole, in characters. */
const longestShown = 2000

/** Characters that cannot be seen, or turn the text around, as escapes. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16)
    return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
  })
}

/** A member's value as text: a string as it is, anything else as JSON, cut if it is long. */
export function visibleValue(value: unknown): string {
  const text = visible(typeof value === 'string' ? value.slice(0, longestShown + 1) : json(value))
  return text.length > longestShown ? `${text.slice(0, longestShown)} …` : text
}

function json(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    return '(nested too deep to be shown)' // the engine's stack is smaller than its parser
  }
}

// Cyrillic and Greek small letters that are drawn like Latin ones, each with its twin.
const twins = new Map(
  ['аa', 'еe', 'оo', 'рp', 'сc', 'хx', 'уy', 'іi', 'ѕs', 'јj', 'һh', 'ԁd', 'ԛq', 'ԝw']
    .concat(['αa', 'οo', 'νv', 'ιi', 'ρp', 'υu'])
    .map(([strange = '', plain = '']) => [strange, plain]),
)

/** The known name that a name only looks like, being written with other letters; undefined for any other. */
export function looksLike(name: string, known: readonly string[]): string | undefined {
  const plain = [...name.normalize('NFKC').replace(/\p{Cf}/gu, '')]
    .map((letter) => twins.get(letter) ?? letter)
    .join('')
  return plain !== name && known.includes(plain) ? plain : undefined
}
