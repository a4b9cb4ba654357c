import { lessons } from '../../content/lessons'
import { expect, hydrated, openLesson, test } from './fixtures'

test('says what it is and starts with the first lesson', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The mobile login flow, for real',
  )
  await expect(page.getByText('No account, no set-up')).toBeVisible()
  await page.getByRole('link', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: lessons[0].title })).toBeVisible()
})

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height } })
    test('the flow at a glance is on the first screen, and nothing is wider', async ({ page }) => {
      await page.goto('/')
      const steps = page.getByRole('list', { name: 'The steps' })
      await expect(steps.getByRole('listitem')).toHaveCount(6)
      const box = await steps.boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? height)).toBeLessThanOrEqual(height)
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0)
    })
    test('nothing moves once it is known where one was', async ({ page, browser }) => {
      const glance = { name: 'The flow at a glance' }
      await openLesson(page, 'request-tokens')
      await page.goto('/')
      await expect(page.getByRole('link', { name: 'Continue' })).toBeVisible()
      const known = await page.getByRole('heading', glance).boundingBox()
      const asSent = await browser.newPage({
        javaScriptEnabled: false,
        viewport: { width, height },
      })
      await asSent.goto(page.url())
      await expect(asSent.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
      expect(await asSent.getByRole('heading', glance).boundingBox()).toEqual(known)
      await asSent.close()
    })
  })
}

test('continues where one was, and shows the steps that are done', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const steps = page.getByRole('navigation', { name: 'Lessons' })
  await steps.getByRole('link', { name: 'Create a code challenge (done)' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /challenge/ })).toBeVisible()
  await page.getByRole('link', { name: 'Proofkey' }).click()
  await expect(page.getByText('You were at “Create a code challenge”. 2 of')).toBeVisible()
  const stations = page.getByRole('list', { name: 'The steps' })
  await expect(stations.getByRole('link', { name: /verifier \(done\)/ })).toBeVisible()
  await expect(stations.getByRole('link', { name: /Request tokens/ })).not.toHaveAccessibleName(
    /done/,
  )
  await page.getByRole('link', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /challenge/ })).toBeVisible()
})

test('P4 with a damaged record it starts at the beginning', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('proofkey::progress', '{"at":"../../evil","lessons":7}'),
  )
  await page.goto('/')
  await hydrated(page)
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toHaveAttribute(
    'href',
    /\/lessons\/overview\/$/,
  )
})

test('a lesson that is no more is no place to continue', async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem('proofkey::progress', '{"at":"long-gone","lessons":["long-gone"]}'),
  )
  await page.goto('/')
  await hydrated(page)
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
})

test('P1 with storage refused it starts at the beginning', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
  })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Start', exact: true })).toBeVisible()
})

test('every link leads to a page', async ({ page, request }) => {
  await page.goto('/')
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  expect(links.length).toBeGreaterThan(lessons.length)
  for (const link of new Set(links)) expect((await request.get(link)).status(), link).toBe(200)
})
