import { lessons } from '../../content/lessons'
import { expect, hydrated, openLesson, test } from './fixtures'

test.use({ colorScheme: 'dark' })

test('on paper: dark ink, no shell, and nothing wider than the sheet or cut', async ({ page }) => {
  test.setTimeout(120_000)
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(page.getByRole('link', { name: 'Refresh tokens (done)' })).toBeVisible({
    timeout: 20_000,
  })
  // A4 without its margins, at 96 dpi.
  await page.setViewportSize({ width: 672, height: 1000 })
  await page.emulateMedia({ media: 'print' })
  for (const { slug } of lessons) {
    await page.goto(`/lessons/${slug}/`)
    await hydrated(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('banner')).toBeHidden()
    await expect(page.getByRole('complementary')).toBeHidden()
    const seen = await page.evaluate(() => {
      const [paper = ''] = [getComputedStyle(document.documentElement).backgroundColor]
      const cut = [...document.querySelectorAll('main *')].filter(
        (element) =>
          !element.closest('.sr-only') &&
          getComputedStyle(element).overflowX !== 'visible' &&
          element.scrollWidth > element.clientWidth + 1 &&
          !element.matches('input, textarea, select'),
      )
      return {
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        cut: cut.map((element) => element.className),
        paper,
      }
    })
    expect(seen, slug).toEqual({ wider: 0, cut: [], paper: 'rgb(251, 250, 247)' })
  }
})
