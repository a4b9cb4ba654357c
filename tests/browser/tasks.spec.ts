import type { Page } from '@playwright/test'
import { type Lesson, lessons } from '../../content/lessons'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

const table: readonly Lesson[] = lessons
const task = (page: Page) => page.getByRole('region').filter({ hasText: /^Task/ })
const state = (page: Page) => task(page).getByRole('status').first()
const open = (page: Page, title: string) =>
  page.getByRole('navigation', { name: 'Lessons' }).getByRole('link', { name: title }).click()

test('a task waits, whatever page is opened, and is ticked by what is done', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await expect(state(page)).toHaveText('Not done yet')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await readValue(page, 'code_verifier')
  await expect(state(page)).toHaveText('Not done yet')
  await page.getByRole('slider').fill('96')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await expect(state(page)).toHaveText('Done')
  await page.reload()
  await expect(state(page)).toHaveText('Done')
})

test('no task is ticked by opening its page, nor by running all steps', async ({ page }) => {
  test.setTimeout(120_000)
  for (const { slug } of table.filter((lesson) => lesson.task)) {
    await openLesson(page, slug)
    await expect(state(page), slug).toHaveText('Not done yet')
  }
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(
    page
      .getByRole('navigation', { name: 'Lessons' })
      .getByRole('link', { name: 'Refresh tokens (done)' }),
  ).toBeVisible({ timeout: 20_000 })
  for (const { slug } of table.filter((lesson) => lesson.task)) {
    await openLesson(page, slug)
    await expect(state(page), slug).toHaveText('Not done yet')
  }
})

test('almost the right proof: one character of the verifier in the token request', async ({
  page,
}) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  await open(page, 'Authorize the user')
  await logInAsAda(page)
  await readValue(page, 'code')
  await open(page, 'Request tokens')
  await task(page).getByText('Hint').click()
  await expect(task(page).getByText('Log in first')).toBeVisible()

  const row = page.getByRole('listitem').filter({ hasText: 'code_verifier' })
  await row.getByText('Edit', { exact: false }).last().click()
  const field = row.getByRole('textbox', { name: 'code_verifier' })
  await field.fill('a'.repeat(43))
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'invalid_grant' })).toBeVisible()
  await expect(state(page), 'another verifier altogether').toHaveText('Not done yet')

  await field.fill(`${verifier.slice(0, -1)}${verifier.endsWith('A') ? 'B' : 'A'}`)
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await expect(state(page)).toHaveText('Done')
  await expect(
    page
      .getByRole('navigation', { name: 'Lessons' })
      .getByRole('link', { name: /^Request tokens.*task done/ }),
  ).toBeVisible()
})

for (const { slug } of table.filter((each) => each.task && each.task !== 'find-the-mistake')) {
  test(`Show me does the task of ${slug}, from nothing`, async ({ page }) => {
    await openLesson(page, slug)
    await task(page).getByRole('button', { name: 'Show me' }).click()
    await expect(task(page).getByText('Shown in your run')).toBeVisible({
      timeout: 20_000,
    })
    await expect(state(page)).toHaveText('Done')
  })
}

test('Show me works after a whole run too, and after another one', async ({ page }) => {
  test.setTimeout(120_000)
  await openLesson(page, 'refresh-tokens')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(page.getByRole('link', { name: 'Refresh tokens (done)' })).toBeVisible({
    timeout: 20_000,
  })
  for (const title of ['Authorize the user', 'Request tokens', 'Call your API', 'Refresh tokens']) {
    await open(page, title)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await task(page).getByRole('button', { name: 'Show me' }).click()
    await expect(state(page), title).toHaveText('Done', { timeout: 20_000 })
  }
})

test('find the mistake is ticked by an exercise that was refused and then mended', async ({
  page,
}) => {
  await openLesson(page, 'find-the-mistake')
  const panel = page.getByRole('region', { name: 'Find the mistake' })
  await panel.getByRole('button', { name: 'Send it' }).click()
  await expect(panel.getByText('exactRedirectUri').first()).toBeVisible()
  await expect(state(page)).toHaveText('Not done yet')
  const field = panel.getByLabel('Value of field 3')
  await field.fill(`https://${await field.inputValue()}`)
  await panel.getByRole('button', { name: 'Send it' }).click()
  await expect(state(page)).toHaveText('Done')
})
