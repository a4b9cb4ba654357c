import { AxeBuilder } from '@axe-core/playwright'
import { lessons } from '../../content/lessons'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const pages = [
  '/',
  ...lessons.map(({ slug }) => `/lessons/${slug}/`),
  '/playground/',
  '/callback/',
  '/no-such-page/',
]

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`axe finds nothing: ${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } })

      test('on every page, empty and after a whole run', async ({ page, watch }) => {
        test.setTimeout(120_000)
        for (const path of pages) {
          await page.goto(path)
          expect(await findings(page), path).toEqual([])
        }
        await openLesson(page, 'create-code-verifier')
        if (width < 640) await page.getByRole('button', { name: 'Menu' }).click()
        await page.getByRole('button', { name: 'Run all steps' }).click()
        await expect(
          page.getByRole('link', { name: 'Refresh tokens (done)', includeHidden: true }).first(),
        ).toBeAttached()
        for (const path of pages.filter((each) => each !== '/no-such-page/')) {
          await page.goto(path)
          await hydrated(page)
          expect(await findings(page), `${path} after a run`).toEqual([])
        }
        // The address that does not exist is reported in the console; that is what was asked for.
        watch.errors = watch.errors.filter((text) => !text.includes('404'))
      })

      test('on the phone’s login, consent and error pages', async ({ page }) => {
        await openLesson(page, 'authorize-user')
        await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
        await readValue(page, 'authorization_url')
        if (width < 1184) await page.getByRole('button', { name: 'Open the phone' }).first().click()
        await page.getByRole('button', { name: 'Log in', exact: true }).click()
        await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
        expect(await findings(page), 'login').toEqual([])
        await page.getByRole('button', { name: 'Continue', exact: true }).click()
        await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
        expect(await findings(page), 'consent').toEqual([])
        await page.getByRole('button', { name: 'Deny' }).click()
        await expect(page.getByText('access_denied').first()).toBeAttached()
        expect(await findings(page), 'denied').toEqual([])
        for (const tab of ['Sequence', 'Server', 'Exchanges']) {
          await page.getByRole('tab', { name: tab }).click()
          expect(await findings(page), tab).toEqual([])
        }
      })
    })
  }
}

async function findings(page: import('@playwright/test').Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

test('axe would find something: a button without a name is reported', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.evaluate(() =>
    document.querySelector('main')?.append(document.createElement('button')),
  )
  expect((await findings(page)).some((finding) => finding.startsWith('button-name'))).toBe(true)
})
