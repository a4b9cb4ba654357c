/** Steps 1 and 2: a code verifier, and the challenge that follows from it (RFC 7636 §4.1, §4.2). */
import type { Context } from '@/lib/flow/commands/context'
import type { VerifierOrigin } from '@/lib/flow/run'
import { createNonce, createState } from '@/lib/oauth/authorization'
import { createVerifier, deriveChallenge, exampleVerifier, verifierProblem } from '@/lib/oauth/pkce'

/** The longest own verifier that is taken in, in characters; far above the 128 that are allowed. */
export const longestVerifier = 1024

export function pkceCommands({ run, dispatch }: Context) {
  async function hold(value: string, from: VerifierOrigin): Promise<void> {
    dispatch({ type: 'verifier-made', verifier: { value, from } })
    const { state, nonce } = run()
    if (!state || !nonce) nameRequest()
    await derive(value)
  }

  /** The challenge follows the verifier by itself; a slow digest of an older verifier is dropped. */
  async function derive(value: string): Promise<void> {
    // Without a secure context there is no SHA-256: the panel of step 2 says so.
    if (!crypto.subtle || verifierProblem(value)?.code === 'verifier_bad_character') return
    const challenge = await deriveChallenge(value)
    dispatch({
      type: 'challenge-derived',
      challenge: { value: challenge, from: { verifier: value } },
    })
  }

  function nameRequest(): void {
    dispatch({ type: 'request-named', state: createState(), nonce: createNonce() })
  }

  return {
    /** Makes a verifier of `bytes` random bytes and, for a new attempt, a fresh state and nonce. */
    generateVerifier(bytes = 32): Promise<void> {
      const value = createVerifier(crypto.getRandomValues(new Uint8Array(bytes)))
      const held = hold(value, { kind: 'random', bytes })
      nameRequest()
      return held
    },
    /** Takes the learner's own verifier, right or wrong; cut at `longestVerifier`. */
    typeVerifier(value: string): Promise<void> {
      return hold(value.slice(0, longestVerifier), { kind: 'typed' })
    },
    /** The pair of RFC 7636 Appendix B. */
    useExampleVerifier(): Promise<void> {
      return hold(exampleVerifier, { kind: 'example' })
    },
    /** Replaces the verifier's character at `position` by another one of its alphabet. */
    changeOneCharacter(position?: number): Promise<void> {
      const value = run().verifier?.value ?? ''
      const at = position ?? crypto.getRandomValues(new Uint8Array(1))[0] ?? 0
      const changed = value.length ? at % value.length : 0
      return hold(withOtherCharacter(value, changed), { kind: 'changed', position: changed })
    },
    /** Puts the verifier back that the present one replaced, with its state and nonce. */
    async bringBackVerifier(): Promise<void> {
      dispatch({ type: 'verifier-brought-back' })
      await derive(run().verifier?.value ?? '')
    },
    /** Derives the challenge of the verifier that is there. */
    async deriveAgain(): Promise<void> {
      const { verifier } = run()
      if (verifier) await hold(verifier.value, verifier.from)
    },
  }
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

function withOtherCharacter(value: string, position: number): string {
  const next = (alphabet.indexOf(value.charAt(position)) + 1) % alphabet.length
  return value.slice(0, position) + alphabet.charAt(next) + value.slice(position + 1)
}
