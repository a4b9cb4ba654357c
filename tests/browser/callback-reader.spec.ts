import type { Page } from '@playwright/test'
import { expect, expectOneTextPerValue, logInAsAda, openLesson, readValue, test } from './fixtures'

const callback = (page: Page) => page.getByRole('region', { name: 'The callback, taken apart' })

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
})

test('taken apart: its parameters, and state and iss compared', async ({ page, baseURL }) => {
  const state = await readValue(page, 'state')
  await logInAsAda(page)
  const code = await readValue(page, 'code')
  const panel = callback(page)
  await expect(panel).toContainText('com.exampleco.timesheets:/callback')
  await expect(panel.getByText('the same')).toHaveCount(2)
  await expect(panel).toContainText(`your app sent${state}came back${state}`)
  const issuer = `${baseURL}sandbox`
  await expect(panel).toContainText(`your app asked${issuer}came back${issuer}`)
  await expect(panel.getByRole('status')).toContainText(`Your app keeps the code ${code}`)
  await expect(panel.getByText('failed', { exact: true })).toHaveCount(0)
  await expectOneTextPerValue(page)
})

test('changed ones are refused by the check they break, and the code stays', async ({ page }) => {
  const state = await readValue(page, 'state')
  await logInAsAda(page)
  const code = await readValue(page, 'code')
  const panel = callback(page)
  const field = panel.getByRole('textbox', { name: 'Paste a callback URL' })
  await panel.getByRole('button', { name: 'Put the last one here' }).click()
  const came = await field.inputValue()
  expect(came).toContain(`code=${code}`)
  for (const [broken, error] of [
    [came.replace(state, `${state}x`), 'state_mismatch'],
    [came.replace('sandbox', 'another'), 'issuer_mismatch'],
    [came.replace('/callback', '/elsewhere'), 'callback_unexpected_uri'],
    [`${came}&code=second`, 'code_repeated'],
  ] as const) {
    await field.fill(broken)
    await panel.getByRole('button', { name: 'Read it' }).click()
    await expect(panel.getByRole('alert').filter({ hasText: error })).toBeVisible()
    await expect(panel).toContainText('Nothing of this callback is used.')
    expect(await readValue(page, 'code')).toBe(code)
  }
  await field.fill(came.replace(state, `${state}x`))
  await field.press('Enter')
  await expect(panel.getByText('not the same')).toHaveCount(1)
  await panel.getByRole('button', { name: 'Use the callback as it came' }).click()
  await expect(panel.getByRole('alert')).toHaveCount(0)
  await expect(panel).toContainText('Every check passed.')
})

test('what is no URL, nothing, or a megabyte gets a sentence', async ({ page }) => {
  const panel = callback(page)
  const read = panel.getByRole('button', { name: 'Read it' })
  const field = panel.getByRole('textbox', { name: 'Paste a callback URL' })
  await read.click()
  await expect(panel).toContainText('Paste a URL first.')
  await field.fill('http://[broken?code=1')
  await read.click()
  await expect(panel.getByRole('alert')).toContainText('Way out')
  await expect(panel).toContainText('not a URL')
  await field.fill(`com.exampleco.timesheets:/callback?code=${'c'.repeat(1_000_000)}`)
  await expect(panel).toContainText(
    /You put in 1,000,040 characters\. Only the first [\d,]+ are read\./,
  )
  await read.click({ timeout: 3000 })
  await expect(panel.getByRole('alert')).toBeVisible()
  await logInAsAda(page)
  await readValue(page, 'code')
})
