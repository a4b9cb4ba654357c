import type { Page } from '@playwright/test'
import { lessons } from '../../content/lessons'
import { expect, nextLesson, openLesson, readValue, test } from './fixtures'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('the walk at 390 px, with the phone in the drawer', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await nextLesson(page, 'Create a code challenge')
  await readValue(page, 'code_challenge')
  await nextLesson(page, 'Authorize the user')
  await page.getByRole('button', { name: 'Open the phone' }).first().click()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await readValue(page, 'code')
  await page.getByRole('button', { name: 'Back to the lesson' }).click()
  await nextLesson(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
})

test('Escape closes the drawer and gives the focus back', async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: /^Stage/ }).click()
  await expect(page.getByRole('complementary', { name: 'Stage' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Stage' })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Stage/ })).toBeFocused()
})

test('no page is wider than the screen, empty or after a run', async ({ page }) => {
  test.setTimeout(60_000)
  for (const { slug } of lessons) {
    await openLesson(page, slug)
    expect(await overflow(page), slug).toBe(0)
  }
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(
    page.getByRole('link', { name: 'Refresh tokens (done)', includeHidden: true }).first(),
  ).toBeAttached()
  for (const { slug } of lessons) {
    await openLesson(page, slug)
    expect(await overflow(page), `${slug} after a run`).toBe(0)
  }
})

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
}
