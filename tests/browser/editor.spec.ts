import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' })
const field = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'The request' })
const button = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true })

/** Step 4 with a code, the breakpoint set before token requests. */
async function pauseBeforeTokens(page: Page): Promise<void> {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
  await stage(page).getByRole('button', { name: 'Pause before sending' }).click()
  const choice = stage(page).getByRole('combobox', { name: 'Pause before' })
  await expect(choice).toHaveValue('everything')
  await choice.selectOption('token requests')
}

test('pause, spoil one character, send: the check that spoke, and the code still works', async ({
  page,
}) => {
  await pauseBeforeTokens(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByRole('dialog')).toContainText('Nothing has left yet.')
  await expect(page.getByText('Paused before sending: it waits for you.').first()).toBeAttached()
  await expect(field(page)).toBeFocused()
  // Suggestions come by themselves, and do not keep Tab: it moves the focus.
  await page.keyboard.press('Control+End')
  await page.keyboard.type('\n&co')
  await expect(page.getByRole('option', { name: /^code_verifier/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(button(page, 'Send')).toBeFocused()
  await button(page, 'As the lesson had it').click()
  await expect(page.locator('.view-line').filter({ hasText: /^&co$/ })).toHaveCount(0)
  await field(page).focus()
  const last = page.locator('.view-line').filter({ hasText: 'code_verifier' })
  const before = (await last.textContent()) ?? ''
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Backspace')
  await page.keyboard.type(before.endsWith('x') ? 'y' : 'x')
  await expect(last).not.toHaveText(before)
  // A header that no page may set is struck through, and says why.
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('\nCookie: a=b')
  await expect(page.getByRole('dialog')).toContainText('No page may set Cookie')
  await expect(page.locator('.request-left-out')).toHaveText('Cookie: a=b')
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  // Escape leaves the field and then the dialog, and nothing is lost.
  await page.keyboard.press('Escape')
  await expect(button(page, 'Send')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: 'Look at it' }).click()
  await expect(page.locator('.request-left-out')).toHaveText('Cookie: a=b')

  await button(page, 'Send').click()
  await expect(page.getByRole('dialog')).toContainText('verifierMatchesChallenge')
  await button(page, 'Close').click()
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' })).toBeVisible()

  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(button(page, 'As the lesson had it')).toBeDisabled()
  await button(page, 'Send').click()
  await readValue(page, 'id_token')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('on a phone a plain field with the same checks; an exchange is sent again, and back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openLesson(page, 'call-api')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await page.getByRole('button', { name: /^Stage/ }).click()
  await stage(page)
    .getByRole('button', { name: /POST .*oauth\/token/ })
    .click()
  await stage(page).getByRole('button', { name: 'Edit and send again' }).click()
  expect(await field(page).evaluate(({ tagName }) => tagName)).toBe('TEXTAREA')
  const text = await field(page).inputValue()
  const problems = page.getByRole('list', { name: 'What was found in the text' })

  const bad: [edited: string, sentence: RegExp][] = [
    ['hello', /This is not HTTP/],
    [text.replace('accept: ', 'x-note: a\r\nno header\r\naccept: '), /This is no header/],
  ]
  for (const [edited, sentence] of bad) {
    await field(page).fill(edited)
    await expect(problems).toContainText(sentence)
    await expect(button(page, 'Send')).toBeDisabled()
  }
  await button(page, 'As the lesson had it').click()
  await field(page).fill(`${text}${'x'.repeat(5_000_000)}`)
  await expect(page.getByRole('dialog')).toContainText('At most 262,144 are sent from here')
  await expect(field(page)).toHaveValue(text)
  await field(page).fill(text.replace('accept: ', 'x-note: a\\r\\nset-cookie: b\naccept: '))
  await expect(problems).toContainText('ordinary characters')
  await button(page, 'As the lesson had it').click()
  await expect(field(page)).toHaveValue(text)
  const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
  expect(violations.map(({ id }) => id)).toEqual([])

  await field(page).fill(text.replace('grant_type=authorization_code', 'grant_type=password'))
  await button(page, 'Send').click()
  await expect(page.getByRole('region', { name: 'The answer' })).toContainText('400 Bad Request')
  await expect(page.getByRole('region', { name: 'The answer' })).toContainText(
    'The server stopped at this check',
  )
  await expect(button(page, 'Send again')).toBeVisible()
  await button(page, 'Close').click()
  await expect(stage(page).getByRole('button', { name: 'Edit and send again' })).toBeFocused()
  // The run is as it was: the tokens are there, and the API takes them.
  await page.getByRole('button', { name: 'Back to the lesson' }).click()
  await page.getByRole('button', { name: 'Call the API' }).click()
  await expect(page.getByText('200 OK').first()).toBeVisible()
})

test('a reload while a request waits loses nothing and sends nothing', async ({ page }) => {
  await pauseBeforeTokens(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(button(page, 'Send')).toBeEnabled()
  await page.reload()
  await hydrated(page)
  await readValue(page, 'code')
  await expect(stage(page).getByRole('combobox', { name: 'Pause before' })).toHaveValue('token')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await button(page, 'Drop it').click()
  await expect(page.getByRole('alert').filter({ hasText: 'request_dropped' })).toBeVisible()
  // Run all steps stops nowhere.
  await page.getByRole('banner').getByRole('button', { name: 'Run all steps' }).click()
  await readValue(page, 'id_token')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
