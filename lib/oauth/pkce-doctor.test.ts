import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doctorCases } from '@/content/doctor/cases'
import { deriveChallenge, exampleVerifier } from '@/lib/oauth/pkce'
import { diagnose } from '@/lib/oauth/pkce-doctor'
import type { RemarkCode } from '@/lib/oauth/pkce-doctor-remarks'
import type { SlipCode } from '@/lib/oauth/pkce-doctor-slips'

// Each mistake is made here with Node's functions, not with those of the doctor.
const verifier = 'q9-Zt_3kXw7RvLm2Nc5pYbAe0Gh8JdSf1UoTiKzHyQ4'
const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest()
const base64url = (bytes: Buffer) => bytes.toString('base64url')
const right = base64url(sha256(verifier))

/** The verifier whose hash has + and / in base64, so that the two alphabets differ. */
const telling = [...'abcdefghijklmnop']
  .map((letter) => verifier.replace(/^./, letter))
  .find((each) => /[+].*[/]|[/].*[+]/.test(sha256(each).toString('base64')))

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16()

const single: [slip: SlipCode, challenge: string, verifier?: string][] = [
  ['hex_encoded', base64url(Buffer.from(sha256(verifier).toString('hex')))],
  ['hex_encoded', base64url(Buffer.from(sha256(verifier).toString('hex').toUpperCase()))],
  ['hex', sha256(verifier).toString('hex')],
  ['hex', sha256(verifier).toString('hex').toUpperCase()],
  ['hex', sha256(verifier).toString('hex').toUpperCase().match(/../g)?.join('-') ?? ''],
  ['base64', sha256(telling ?? '').toString('base64'), telling],
  [
    'alphabet',
    sha256(telling ?? '')
      .toString('base64')
      .replace('=', ''),
    telling,
  ],
  ['padding', `${right}=`],
  ['encoded_twice', base64url(Buffer.from(right))],
  ['raw_bytes', base64url(sha256(Buffer.from(verifier, 'base64url')))],
  ['raw_bytes', base64url(sha256(Buffer.from('a0'.repeat(32), 'hex'))), 'a0'.repeat(32)],
  ['utf16', base64url(sha256(Buffer.from(verifier, 'utf16le')))],
  ['utf16', base64url(sha256(Buffer.from(`\ufeff${verifier}`, 'utf16le')))],
  ['utf16_big_endian', base64url(sha256(utf16be(verifier)))],
  ['double_hash', base64url(sha256(sha256(verifier)))],
  ['double_hash', base64url(sha256(sha256(verifier).toString('hex')))],
  ['challenge_hashed', base64url(sha256(right))],
  ['no_hash', base64url(Buffer.from(verifier))],
  ['other_hash', base64url(createHash('sha1').update(verifier).digest())],
  ['other_hash', base64url(createHash('sha512').update(verifier).digest())],
  ['same_text', verifier],
  ['swapped', verifier, right],
  ['blank', `${right}\n`],
  ['quoted', `"${right}"`],
  ['case_changed', right.toLowerCase()],
  ['cut', right.slice(0, 40)],
  ['cut', `${right}extra`],
  ['encoded_before_hash', base64url(sha256(base64url(Buffer.from(verifier))))],
  ['verifier_blank', base64url(sha256(`${verifier}\n`))],
  ['verifier_blank', right, `${verifier}\n`],
  ['verifier_quoted', base64url(sha256(JSON.stringify(verifier)))],
  ['verifier_plus_space', base64url(sha256('a+b'.repeat(15))), 'a b'.repeat(15)],
  ['verifier_alphabet', base64url(sha256(verifier.replace('-', '+').replace('_', '/')))],
  ['verifier_padding', base64url(sha256(`${verifier}=`))],
  ['verifier_percent', base64url(sha256('a+b/'.repeat(11))), 'a%2Bb%2F'.repeat(11)],
  ['verifier_case', base64url(sha256(verifier.toLowerCase()))],
  ['verifier_cut', base64url(sha256('x'.repeat(43))), 'x'.repeat(60)],
  ['verifier_encoded_again', right, base64url(Buffer.from(verifier))],
]

describe('names the one mistake', () => {
  test.each(single)('%s', async (slip, challenge, sent = verifier) => {
    const found = await diagnose({ verifier: sent, challenge, method: 'S256' })
    expect(found).toMatchObject({ verdict: 'explained', slips: [slip] })
  })
})

const together: [slips: SlipCode[], challenge: string, verifier?: string][] = [
  [['utf16', 'base64'], sha256(Buffer.from(telling ?? '', 'utf16le')).toString('base64'), telling],
  [
    ['base64', 'plus_space'],
    sha256(telling ?? '')
      .toString('base64')
      .replaceAll('+', ' '),
    telling,
  ],
  [['base64', 'percent'], encodeURIComponent(sha256(telling ?? '').toString('base64')), telling],
  [['padding', 'blank'], `${right}=\n`],
  [['hex_encoded', 'padding'], `${base64url(Buffer.from(sha256(verifier).toString('hex')))}==`],
  [['verifier_blank', 'hex'], sha256(`${verifier}\n`).toString('hex')],
  [['swapped', 'hex'], verifier, sha256(verifier).toString('hex')],
  [['raw_bytes', 'hex'], sha256(Buffer.from(verifier, 'base64url')).toString('hex')],
  [
    ['verifier_alphabet', 'verifier_padding'],
    right,
    Buffer.from(verifier, 'base64url').toString('base64'),
  ],
]

describe('names mistakes that were made together', () => {
  test.each(together)('%s', async (slips, challenge, sent = verifier) => {
    const found = await diagnose({ verifier: sent, challenge, method: 'S256' })
    expect(found).toMatchObject({ verdict: 'explained', slips })
  })
})

describe('real failures', () => {
  const caseOf = (id: string) => {
    const found = doctorCases.find((each) => each.id === id)
    if (!found) throw new Error(id)
    return found
  }

  test('panva/node-oidc-provider 771: the hex digest in base64url', async () => {
    const { verifier: sent, challenge, method } = caseOf('hex-encoded')
    expect(challenge).toBe(base64url(Buffer.from(sha256(sent).toString('hex'))))
    const found = await diagnose({ verifier: sent, challenge, method })
    expect(found.slips).toEqual(['hex_encoded'])
    expect(found.right).toBe('mnI1oRG-idHepU42uaHiWRTYeiqsvf3yxkoQDf8S35Y') // as the server had it
    expect(found.remarks).toContain('method_unknown')
  })

  test('smart-on-fhir/client-js 158: plain base64, its plus sign a space', async () => {
    const { verifier: sent, challenge, method } = caseOf('base64')
    expect(challenge).toBe(sha256(sent).toString('base64').replaceAll('+', ' '))
    const found = await diagnose({ verifier: sent, challenge, method })
    expect(found.slips).toEqual(['base64', 'plus_space'])
    expect(found.remarks).toContain('verifier_bad_character')
  })

  test('DuendeArchive/Support 498: the challenge of an earlier try', async () => {
    const { verifier: sent, challenge, method, other } = caseOf('earlier-challenge')
    expect(challenge).toBe(base64url(sha256(other?.verifier ?? '')))
    const pair = { verifier: sent, challenge, method }
    expect(await diagnose(pair, other ? [other] : [])).toMatchObject({
      slips: ['another_pair'],
      other,
    })
    expect((await diagnose(pair)).verdict).toBe('unexplained')
  })

  test('ccpgames/sso-issues 60: the verifier in base64url once more', async () => {
    const { verifier: sent, challenge, method } = caseOf('encoded-again')
    expect(sent).toBe(base64url(Buffer.from(exampleVerifier)))
    expect((await diagnose({ verifier: sent, challenge, method })).slips).toEqual([
      'verifier_encoded_again',
    ])
  })

  test('openid/AppAuth-iOS 452: a verifier made twice', async () => {
    const { verifier: sent, challenge, method } = caseOf('made-twice')
    const ofTheLibrary = 'Hc7mZ0wXv2LqT9eJ4sRkY1bNpU6fGdA8oVxIi3yMzWE'
    expect(challenge).toBe(base64url(sha256(ofTheLibrary)))
    const pair = { verifier: sent, challenge, method }
    expect(await diagnose(pair)).toMatchObject({ verdict: 'unexplained', slips: [], remarks: [] })
    const known = [{ verifier: ofTheLibrary, from: 'the request of the library' }]
    expect((await diagnose(pair, known)).slips).toEqual(['another_pair'])
  })
})

test('RFC 7636 appendix B: the challenge of the example is known', async () => {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  expect(await diagnose({ verifier, challenge })).toMatchObject({
    slips: ['another_pair'],
    other: { from: 'RFC 7636 appendix B' },
  })
  expect(await diagnose({ verifier: exampleVerifier, challenge })).toMatchObject({
    verdict: 'match',
    remarks: ['verifier_is_example'],
  })
})

const methods: [method: string, challenge: string, slips: SlipCode[], remarks: RemarkCode[]][] = [
  ['S256', right, [], []],
  ['plain', verifier, [], ['method_plain']],
  ['', verifier, [], ['method_missing']],
  ['plain', right, ['method_plain'], ['method_plain']],
  ['', right, ['method_plain'], ['method_missing']],
  ['s256', right, [], ['method_unknown']],
]
test.each(methods)('RFC 7636 §4.3: method "%s"', async (method, challenge, slips, remarks) => {
  expect(await diagnose({ verifier, challenge, method })).toMatchObject({
    verdict: slips.length > 0 ? 'explained' : 'match',
    slips,
    remarks,
  })
})

const shapes: [verifier: string, challenge: string, remarks: RemarkCode[]][] = [
  ['x'.repeat(42), right, ['verifier_too_short']],
  ['x'.repeat(129), right, ['verifier_too_long']],
  [`${'x'.repeat(43)}é`, right, ['verifier_bad_character']],
  [verifier, 'short', ['challenge_length']],
  [verifier, `${right.slice(0, 42)}+`, ['challenge_characters']],
]
test.each(shapes)('RFC 7636 §4.1, §4.2: the shape of %s', async (sent, challenge, remarks) => {
  expect((await diagnose({ verifier: sent, challenge, method: 'S256' })).remarks).toEqual(remarks)
})

test('two values of two attempts are not explained away', async () => {
  const strange = base64url(sha256('of another verifier'))
  expect((await diagnose({ verifier, challenge: strange })).verdict).toBe('unexplained')
})

test('nothing, blanks and a lone surrogate are no pair and no exception', async () => {
  expect((await diagnose({ verifier: '', challenge: right })).verdict).toBe('unfinished')
  expect((await diagnose({ verifier: ' \n', challenge: right })).verdict).toBe('unfinished')
  expect(await diagnose({ verifier: '\ud800', challenge: '%', method: 'S256' })).toMatchObject({
    verdict: 'unexplained',
    right: undefined,
  })
})

test('any verifier fits its own challenge, and no other text is called right', async () => {
  await fc.assert(
    fc.asyncProperty(fc.stringMatching(/^[\w\-.~]{43,60}$/), fc.string(), async (made, text) => {
      const challenge = await deriveChallenge(made)
      expect((await diagnose({ verifier: made, challenge })).verdict).toBe('match')
      expect((await diagnose({ verifier: made, challenge: `${text}!` })).verdict).not.toBe('match')
    }),
    { numRuns: 5 },
  )
}, 30_000)
