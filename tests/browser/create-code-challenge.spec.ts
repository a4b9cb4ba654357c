import { createHash } from 'node:crypto'
import type { Page } from '@playwright/test'
import {
  expect,
  expectOneTextPerValue,
  logInAsAda,
  nextLesson,
  openLesson,
  readValue,
  test,
} from './fixtures'

const panelOf = (page: Page) => page.getByRole('region', { name: 'From verifier to challenge' })
const wrongOf = (page: Page) =>
  page.getByRole('region', { name: 'Three wrong challenges of this verifier' })

const sha256 = (input: string | Buffer) => createHash('sha256').update(input).digest()
const challengeOf = (verifier: string) => sha256(verifier).toString('base64url')

/** What three classic mistakes make of a verifier, recomputed. */
const wrongChallenges = (verifier: string) => ({
  'Plain base64': sha256(verifier).toString('base64'),
  'The raw bytes hashed': sha256(Buffer.from(verifier, 'base64url')).toString('base64url'),
  'The hex digest encoded': Buffer.from(sha256(verifier).toString('hex')).toString('base64url'),
})

function turnedBits(one: Buffer, other: Buffer): number {
  return one.reduce(
    (sum, byte, index) => sum + (byte ^ (other[index] ?? 0)).toString(2).replaceAll('0', '').length,
    0,
  )
}

async function openWithVerifier(page: Page): Promise<string> {
  await openLesson(page, 'create-code-challenge')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code_challenge')
  return readValue(page, 'code_verifier')
}

const toLesson = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: title }).click()

test('RFC 7636 appendix B by one button', async ({ page }) => {
  await openLesson(page, 'create-code-challenge')
  const panel = panelOf(page)
  await expect(panel).toContainText('Nothing is hashed before there is a verifier.')
  await panel.getByRole('button', { name: "Use the RFC's example" }).click()
  expect(await readValue(page, 'code_challenge')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  )
  expect(await readValue(page, 'code_verifier')).toBe('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')
  // The appendix: the hash begins with the octets 19, 211, 30.
  await expect(panel.getByRole('option').first()).toHaveAccessibleName('13 d3 1e: E9Me')
  await expect(panel).toContainText('This pair is public')
  await expectOneTextPerValue(page)
})

test('one character changed turns over the bits that it says', async ({ page }) => {
  const before = await openWithVerifier(page)
  const panel = panelOf(page)
  const toolbar = panel.getByRole('toolbar')
  await toolbar.getByRole('button').nth(4).click()
  await expect.poll(() => readValue(page, 'code_verifier')).not.toBe(before)
  const after = await readValue(page, 'code_verifier')
  expect(after.slice(0, 4) + after.slice(5)).toBe(before.slice(0, 4) + before.slice(5))
  await expect.poll(() => readValue(page, 'code_challenge')).toBe(challengeOf(after))
  const bits = turnedBits(sha256(before), sha256(after))
  await expect(panel.getByRole('status').first()).toHaveText(
    `Character 5 was ${before[4]} and is ${after[4]} now. ${bits} of 256 bits of the hash turned over.`,
  )
  // The old challenge stands there to compare, and is not marked as the value.
  await expect(panel).toContainText(`Before the change it was ${challengeOf(before)}`)
  await expectOneTextPerValue(page)
})

test('the characters are one tab stop, walked by arrow keys', async ({ page }) => {
  const before = await openWithVerifier(page)
  const characters = panelOf(page).getByRole('toolbar').getByRole('button')
  await characters.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(characters.nth(1)).toBeFocused()
  await expect(characters.nth(1)).toHaveAccessibleName(
    `Change character 2, ${before[1]}, ${before.charCodeAt(1)}`,
  )
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect.poll(() => readValue(page, 'code_verifier')).not.toBe(before)
  expect((await readValue(page, 'code_verifier')).slice(0, 42)).toBe(before.slice(0, 42))
})

test('the button changes one character, and the earlier verifier comes back', async ({ page }) => {
  const before = await openWithVerifier(page)
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Change one character' }).click()
  await expect.poll(() => readValue(page, 'code_challenge')).not.toBe(challengeOf(before))
  const after = await readValue(page, 'code_verifier')
  expect([...after].filter((character, at) => character !== before[at])).toHaveLength(1)
  await panel.getByRole('button', { name: 'Bring the earlier one back' }).click()
  await expect.poll(() => readValue(page, 'code_challenge')).toBe(challengeOf(before))
})

test('a verifier with é has no challenge, and the older one is out of date', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const before = await readValue(page, 'code_verifier')
  await page.getByRole('textbox', { name: 'Your own value' }).fill(`é${'a'.repeat(42)}`)
  await nextLesson(page, 'Create a code challenge')
  const panel = panelOf(page)
  await expect(panel).toContainText('No challenge is made of this. Character 1 is “é” (U+00E9)')
  await expect(panel).toContainText(
    `The challenge that is still there belongs to another verifier: ${challengeOf(before)}`,
  )
  await expect(page.locator('[data-value=code_challenge]')).toHaveCount(0)
  await expect(wrongOf(page)).toContainText('Character 1 is “é”')
  await panel.getByRole('button', { name: 'Bring the earlier one back' }).click()
  expect(await readValue(page, 'code_challenge')).toBe(challengeOf(before))
})

test('the three wrong challenges are those of this verifier', async ({ page }) => {
  const verifier = await openWithVerifier(page)
  const wrong = wrongOf(page)
  for (const value of Object.values(wrongChallenges(verifier))) {
    await expect(wrong).toContainText(value)
  }
  for (const note of [
    '44 characters, refused in step 3',
    '43 characters, not noticed before step 4',
    '86 characters, refused in step 3',
  ]) {
    await expect(wrong).toContainText(note)
  }
  await expect(wrong).toContainText('and = may not be in a challenge')
  await expectOneTextPerValue(page)
})

test('without bytes behind the verifier there are no raw bytes to hash', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('textbox', { name: 'Your own value' }).fill('~'.repeat(43))
  await nextLesson(page, 'Create a code challenge')
  await expect(wrongOf(page)).toContainText('No bytes stand behind this verifier')
  await expect(wrongOf(page)).toContainText(wrongChallenges('~'.repeat(43))['Plain base64'])
})

for (const kind of ['Plain base64', 'The hex digest encoded'] as const) {
  test(`the server refuses the challenge in step 3: ${kind}`, async ({ page }) => {
    const verifier = await openWithVerifier(page)
    await wrongOf(page)
      .getByRole('button', { name: new RegExp(`Put it into the request.*${kind}`) })
      .click()
    await expect(wrongOf(page)).toContainText('The request of step 3 carries this one now.')
    await nextLesson(page, 'Authorize the user')
    const url = new URL(await readValue(page, 'authorization_url'))
    expect(url.searchParams.get('code_challenge')).toBe(wrongChallenges(verifier)[kind])
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    const callback = page.getByRole('region', { name: 'The callback, taken apart' })
    await expect(callback.getByRole('alert')).toContainText('invalid_request')
    await expect(page.locator('[data-value=code]')).toHaveCount(0)
    await page.getByRole('tab', { name: 'Server' }).click()
    await expect(page.getByText('Stopped at wellFormedChallenge')).toBeVisible()
  })
}

test('the hash of the raw bytes is found out in step 4, and the right one is taken', async ({
  page,
}) => {
  const verifier = await openWithVerifier(page)
  const wrong = wrongOf(page)
  const kind = 'The raw bytes hashed'
  await wrong.getByRole('button', { name: new RegExp(`Put it into the request.*${kind}`) }).click()
  await nextLesson(page, 'Authorize the user')
  await logInAsAda(page)
  await readValue(page, 'code')
  await nextLesson(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  const answer = page.getByRole('region', { name: 'The answer to the token request' })
  await expect(answer.getByRole('alert')).toContainText('invalid_grant')
  await expect(answer).toContainText('The server stopped at this check: verifierMatchesChallenge')
  await expect(answer).toContainText(`expected${wrongChallenges(verifier)[kind]}`)
  await expect(answer).toContainText(`found${challengeOf(verifier)}`)

  await toLesson(page, 'Create a code challenge')
  await wrong.getByRole('button', { name: new RegExp(`Put the right one back.*${kind}`) }).click()
  await toLesson(page, 'Authorize the user')
  await page.getByRole('button', { name: 'Log in', exact: true }).click() // single sign-on
  await readValue(page, 'code')
  await nextLesson(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'access_token')
})
