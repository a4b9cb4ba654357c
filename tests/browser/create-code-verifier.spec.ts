import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, logInAsAda, openLesson, readValue, test } from './fixtures'

const panelOf = (page: Page) =>
  page.getByRole('region', { name: 'From random bytes to a verifier' })
const own = (page: Page) => panelOf(page).getByRole('textbox', { name: 'Your own value' })

for (const [bytes, characters, isAllowed, verdict] of [
  [31, 42, false, 'Too short: 42 characters, 1 fewer than the 43 it needs.'],
  [32, 43, true, '43 characters: 43 to 128 are allowed.'],
  [96, 128, true, '128 characters: 43 to 128 are allowed.'],
  [97, 130, false, 'Too long: 130 characters, 2 more than the 128 that are allowed.'],
] as const) {
  test(`${bytes} bytes are ${characters} characters`, async ({ page }) => {
    await openLesson(page, 'create-code-verifier')
    const panel = panelOf(page)
    await panel.getByRole('button', { name: `${bytes} bytes` }).click()
    await expect(panel).toContainText(`${bytes} bytes → ${characters} characters`)
    await panel.getByRole('button', { name: 'Generate verifier' }).click()
    const verifier = await readValue(page, 'code_verifier')
    expect(verifier).toHaveLength(characters)
    expect(Buffer.from(verifier, 'base64url')).toHaveLength(bytes)
    await expect(panel.getByRole('listitem').filter({ hasText: verdict })).toContainText(
      isAllowed ? 'Kept:' : 'Broken:',
    )
    await expectOneTextPerValue(page)
  })
}

test('the length is set by keyboard, and waits for the next verifier', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  const first = await readValue(page, 'code_verifier')
  const length = panel.getByRole('slider', { name: 'Length in bytes' })
  await length.press('End')
  await expect(length).toHaveAttribute('aria-valuetext', '97 bytes, 130 characters')
  await expect(panel).toContainText('✗ too long. Press Generate verifier.')
  expect(await readValue(page, 'code_verifier')).toBe(first)
  await length.press('ArrowLeft')
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  await expect.poll(() => readValue(page, 'code_verifier')).toHaveLength(128)
})

test('RFC 7636 appendix B by one button, with its bytes, and marked as public', async ({
  page,
}) => {
  await openLesson(page, 'create-code-verifier')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: "Use the RFC's example" }).click()
  expect(await readValue(page, 'code_verifier')).toBe('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')
  // The octets of the appendix: 116, 24, 223, … 141, 121.
  const groups = panel.getByRole('listbox').getByRole('option')
  await expect(groups).toHaveCount(11)
  await expect(groups.first()).toHaveAccessibleName('74 18 df: dBjf')
  await expect(groups.last()).toHaveAccessibleName('8d 79: jXk')
  await expect(panel).toContainText('This pair is public')
})

test('three bytes and their four characters are tied, by keyboard too', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  const groups = panel.getByRole('listbox').getByRole('option')
  await groups.first().focus()
  await page.keyboard.press('ArrowRight')
  const bytes = Buffer.from(verifier.slice(4, 8), 'base64url').toString('hex').match(/../g)
  await expect(groups.nth(1)).toBeFocused()
  await expect(groups.nth(1)).toHaveAccessibleName(`${bytes?.join(' ')}: ${verifier.slice(4, 8)}`)
  await page.keyboard.press('End')
  await expect(groups.last()).toBeFocused()
})

test('an own value is judged while it is typed, and the one before can be brought back', async ({
  page,
}) => {
  await openLesson(page, 'create-code-verifier')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  const before = await readValue(page, 'code_verifier')
  await own(page).press('ControlOrMeta+a')
  await own(page).pressSequentially('abé')
  await expect(panel).toContainText(
    'Character 3 is “é” (U+00E9), which is not allowed. It has no ASCII code, so it cannot be hashed.',
  )
  await expect(panel).toContainText('Too short: 3 characters, 40 fewer than the 43 it needs.')
  await own(page).fill(`${'a'.repeat(42)}+`)
  await expect(panel).toContainText('Plain base64 writes it; base64url has - in its place.')
  await own(page).fill('a'.repeat(129))
  await expect(panel).toContainText('Too long: 129 characters, 1 more than the 128')
  await own(page).fill('~'.repeat(43))
  await expect(panel.getByText('Broken:')).toHaveCount(0)
  await expect(panel).toContainText('That is no mistake by itself')
  await panel.getByRole('button', { name: 'Bring the earlier one back' }).click()
  expect(await readValue(page, 'code_verifier')).toBe(before)
  await expectOneTextPerValue(page)
})

test('an empty own value is no verifier, and nothing crashes', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await own(page).fill('a')
  await own(page).fill('')
  await expect(panelOf(page)).toContainText('The field is empty.')
  await expect(panelOf(page)).toContainText('Too short: 0 characters')
})

test('a megabyte is cut with a sentence, the page answers, and the verifier comes back', async ({
  page,
}) => {
  await openLesson(page, 'create-code-verifier')
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  const before = await readValue(page, 'code_verifier')
  await own(page).press('ControlOrMeta+a')
  await page.keyboard.insertText('x'.repeat(1_000_000))
  await expect(panel).toContainText(
    'You put in 1,000,000 characters. Only the first 1,024 are taken',
  )
  await expect(own(page)).toHaveAccessibleDescription(/Only the first 1,024 are taken/)
  await panel.getByRole('button', { name: 'Bring the earlier one back' }).click({ timeout: 3000 })
  expect(await readValue(page, 'code_verifier')).toBe(before)
  await expect(panel).not.toContainText('You put in')
})

test('a new verifier puts the code out of date, and the earlier one makes it good again', async ({
  page,
}) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await logInAsAda(page)
  const code = await readValue(page, 'code')
  await page.getByRole('link', { name: /^Create a code verifier/ }).click()
  const panel = panelOf(page)
  await panel.getByRole('button', { name: 'Generate verifier' }).click()
  await expect(panel).toContainText('Out of date.')
  await expect(page.locator('[data-value=code]')).toHaveCount(0)
  await expectOneTextPerValue(page)
  await panel.getByRole('button', { name: 'Bring the earlier one back' }).click()
  await expect(panel).not.toContainText('Out of date.')
  expect(await readValue(page, 'code')).toBe(code)
})
