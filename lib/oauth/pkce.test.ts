import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OAuthError } from '@/lib/oauth/errors'
import {
  challengeStages,
  charactersFor,
  createVerifier,
  deriveChallenge,
  exampleVerifier,
  verifierProblem,
  wrongChallenges,
} from '@/lib/oauth/pkce'

// RFC 7636 Appendix B prints these octets.
const exampleBytes = Uint8Array.of(
  ...[116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186],
  ...[22, 212, 37, 77, 105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121],
)
const exampleHash = [
  ...[19, 211, 30, 150, 26, 26, 216, 236, 47, 22, 177, 12, 76, 152, 46, 8],
  ...[118, 168, 120, 173, 109, 241, 68, 86, 110, 225, 137, 74, 203, 112, 249, 195],
]
const exampleChallenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

test('RFC 7636 Appendix A: base64url without padding', () => {
  expect(createVerifier(Uint8Array.of(3, 236, 255, 224, 193))).toBe('A-z_4ME')
})

test('RFC 7636 Appendix B: bytes, verifier, hash, challenge', async () => {
  expect(createVerifier(exampleBytes)).toBe(exampleVerifier)
  const stages = await challengeStages(exampleVerifier)
  expect(new TextDecoder().decode(stages.ascii)).toBe(exampleVerifier)
  expect([...stages.hash]).toEqual(exampleHash)
  expect(stages.challenge).toBe(exampleChallenge)
  expect(await deriveChallenge(exampleVerifier)).toBe(exampleChallenge)
})

test('the three classic mistakes with the verifier of Appendix B', async () => {
  const [base64, raw, hex] = await wrongChallenges(exampleVerifier)
  expect(base64).toEqual({ kind: 'base64', value: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM=' })
  expect(raw?.kind).toBe('raw-bytes')
  expect(raw?.value).toHaveLength(43)
  expect(hex?.kind).toBe('hex')
  expect(hex?.value).toMatch(/^MTNkMzFlOTYx/)
  expect([base64, raw, hex].map((wrong) => wrong?.value)).not.toContain(exampleChallenge)
})

test('no raw bytes behind a verifier that is not base64url', async () => {
  const kinds = (await wrongChallenges('~'.repeat(43))).map(({ kind }) => kind)
  expect(kinds).toEqual(['base64', 'hex'])
})

test('a fresh verifier is 32 random bytes in 43 characters', () => {
  expect(createVerifier()).toMatch(/^[\w-]{43}$/)
  expect(createVerifier()).not.toBe(createVerifier())
})

test('RFC 7636 §4.1: 43 to 128 unreserved characters', () => {
  expect(verifierProblem('a'.repeat(42))).toEqual({ code: 'verifier_too_short', length: 42 })
  expect(verifierProblem(`${'-._~'.repeat(10)}Z09`)).toBeUndefined()
  expect(verifierProblem('a'.repeat(128))).toBeUndefined()
  expect(verifierProblem('a'.repeat(129))).toEqual({ code: 'verifier_too_long', length: 129 })
  expect(verifierProblem('')).toEqual({ code: 'verifier_too_short', length: 0 })
})

test('names the first character that does not belong', () => {
  expect(verifierProblem(`${'a'.repeat(50)}+/`)).toEqual({
    code: 'verifier_bad_character',
    length: 52,
    position: 50,
    character: '+',
  })
  expect(verifierProblem('a😀')).toMatchObject({ position: 1, character: '😀' })
  expect(verifierProblem('a\n')).toMatchObject({ position: 1, character: '\n' })
})

test('judges a megabyte at once', () => {
  const startedAt = performance.now()
  expect(verifierProblem('a'.repeat(1_000_000))?.code).toBe('verifier_too_long')
  expect(verifierProblem(`${'a'.repeat(1_000_000)}é`)?.position).toBe(1_000_000)
  expect(performance.now() - startedAt).toBeLessThan(100)
})

test('no challenge from a verifier that is not ASCII, and no verifier in the message', async () => {
  const error = await deriveChallenge('geheimnisvollé').catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(OAuthError)
  expect(error).toMatchObject({ code: 'verifier_bad_character' })
  expect(String(error)).not.toContain('geheim')
})

test('any bytes: the length foretold, a valid verifier from 32 to 96 bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 120 }), (bytes) => {
      const verifier = createVerifier(bytes)
      expect(verifier).toHaveLength(charactersFor(bytes.length))
      expect(verifierProblem(verifier) === undefined).toBe(bytes.length >= 32 && bytes.length <= 96)
    }),
  )
})
