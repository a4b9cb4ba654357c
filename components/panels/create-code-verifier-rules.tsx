import type { ReactNode } from 'react'
import { verifierLength, verifierProblem } from '@/lib/oauth/pkce'

const alphabet = (
  <span className="font-mono text-[0.92em] whitespace-nowrap">A–Z a–z 0–9 - . _ ~</span>
)

/** What RFC 7636 §4.1 asks of a verifier, each rule with how it stands. */
export function VerifierRules({ verifier }: { verifier?: string }) {
  const { min, max } = verifierLength
  if (verifier === undefined) {
    return (
      <Rules>
        <Rule>
          {min} to {max} characters are allowed.
        </Rule>
        <Rule>Each is one of {alphabet}</Rule>
      </Rules>
    )
  }
  const { length } = verifier
  const tooShort = min - length
  const tooLong = length - max
  const character = badCharacter(verifier)
  return (
    <Rules>
      <Rule kept={tooShort <= 0 && tooLong <= 0}>
        {tooShort > 0
          ? `Too short: ${counted(length)}, ${tooShort} fewer than the ${min} it needs.`
          : tooLong > 0
            ? `Too long: ${counted(length)}, ${tooLong} more than the ${max} that are allowed.`
            : `${counted(length)}: ${min} to ${max} are allowed.`}
      </Rule>
      <Rule kept={!character}>{character ?? <>Each is one of {alphabet}</>}</Rule>
    </Rules>
  )
}

function Rules({ children }: { children: ReactNode }) {
  return (
    <div role="status">
      <ul className="mt-2.5 space-y-1 text-[0.92rem]">{children}</ul>
    </div>
  )
}

const signs = { kept: ['✓', 'Kept:', 'text-ok'], broken: ['✗', 'Broken:', 'text-bad'] } as const

/** One rule; without `kept` nothing was judged by it yet. */
function Rule({ kept, children }: { kept?: boolean; children: ReactNode }) {
  if (kept === undefined) {
    return (
      <li className="flex gap-2 text-soft">
        <span aria-hidden>–</span>
        <span>{children}</span>
      </li>
    )
  }
  const [sign, word, colour] = signs[kept ? 'kept' : 'broken']
  return (
    <li className="flex gap-2">
      <span className={`font-semibold ${colour}`}>
        <span aria-hidden>{sign}</span>
        <span className="sr-only">{word}</span>
      </span>
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </li>
  )
}

function counted(length: number): string {
  return length === 1 ? '1 character' : `${length.toLocaleString('en')} characters`
}

/** The first character that is not allowed, named, or undefined. */
export function badCharacter(verifier: string): string | undefined {
  const problem = verifierProblem(verifier)
  if (problem?.code !== 'verifier_bad_character') return undefined
  const { position = 0, character = '' } = problem
  return `Character ${position + 1} is ${named(character)}, which is not allowed.${advice(character)}`
}

function named(character: string): string {
  if (character === ' ') return 'a space'
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character) ? `“${character}” (U+${point})` : `U+${point}`
}

function advice(character: string): string {
  if (character === '+') return ' Plain base64 writes it; base64url has - in its place.'
  if (character === '/') return ' Plain base64 writes it; base64url has _ in its place.'
  if (character === '=') return ' It is padding, which base64url leaves out.'
  if ((character.codePointAt(0) ?? 0) > 127) return ' It has no ASCII code, so it cannot be hashed.'
  return ''
}
