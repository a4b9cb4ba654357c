import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { type Lesson, lessons } from '../../content/lessons'
import { tools } from '../../content/tools'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const schemes = ['light', 'dark'] as const
const wide = { width: 1440, height: 900 }
const narrow = { width: 390, height: 844 }

/** What a theme can change. All other rules look at names, roles, sizes and structure. */
const rulesOfColour = ['color-contrast', 'link-in-text-block']

/** What axe finds on the page as it is, in each theme and width. */
async function findings(page: Page, part?: string, sizes = [wide, narrow]): Promise<string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await page.setViewportSize(size)
    for (const colorScheme of schemes) {
      // What a part of a page has in the dark, it has at both widths; whole pages are looked at in all four.
      if (part && colorScheme === 'dark' && size !== sizes[0]) continue
      await page.emulateMedia({ colorScheme })
      // No page has a frame of another site, so axe needs no second page to collect what it found.
      const axe = new AxeBuilder({ page }).setLegacyMode(true)
      // What passes is not written down: that is most of the work on a long page.
      axe.options({ resultTypes: ['violations'] })
      if (part) axe.include(part)
      if (colorScheme === 'dark') axe.withRules(rulesOfColour)
      const { violations } = await axe.analyze()
      for (const { id, nodes } of violations) {
        const where = nodes.map(({ target }) => target.join(' ')).join(', ')
        found.push(`${colorScheme} ${size.width} px: ${id} at ${where}`)
      }
    }
  }
  await page.setViewportSize(wide)
  return found
}

/** A lesson that is only read is the same after a run; `overview` has a panel all the same. */
const showsTheRun = ({ slug, task }: Lesson) => task !== undefined || slug === 'overview'

/** The list in parts of `length`, so that each part pays for one whole run. */
function parts<T>(list: readonly T[], length: number): T[][] {
  return list.flatMap((_, place) => (place % length ? [] : [list.slice(place, place + length)]))
}

async function runAllSteps(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Run all steps' }).click()
  await expect(page.getByRole('link', { name: 'Refresh tokens (done)' }).first()).toBeAttached()
}

test.describe('axe finds nothing, light and dark, 390 and 1440 px', () => {
  test.setTimeout(240_000)

  // Header, steps and stage are the same on every lesson: looked at once, by the tests after these.
  for (const some of parts(lessons, 5)) {
    const slugs = some.map(({ slug }) => slug)
    test(`on ${slugs.join(', ')}`, async ({ page }) => {
      const changed = some.filter(showsTheRun)
      for (const lesson of some) {
        await openLesson(page, lesson.slug)
        // Each width and each state in both themes; not each width in each state.
        const widths = changed.includes(lesson) ? [narrow] : undefined
        expect(await findings(page, 'main', widths), `${lesson.slug}, empty`).toEqual([])
      }
      if (changed.length > 0) await runAllSteps(page)
      for (const { slug } of changed) {
        await openLesson(page, slug)
        expect(await findings(page, 'main', [wide]), `${slug}, after a whole run`).toEqual([])
      }
    })
  }

  test('on a whole lesson page, empty and after a whole run', async ({ page }) => {
    await openLesson(page, 'create-code-verifier')
    expect(await findings(page), 'empty').toEqual([])
    await runAllSteps(page)
    expect(await findings(page), 'after a whole run').toEqual([])
  })

  const paths = [
    '/',
    '/callback/',
    '/playground/',
    '/errors/',
    '/glossary/',
    '/nothing-leaves/',
    '/docs/embed/',
    '/docs/handout/',
    '/docs/trainers/',
    '/lessons/request-tokens/?present',
    '/embed/flow/',
  ]
  for (const path of [...paths, ...tools.map(({ href }) => href)]) {
    test(`on ${path}`, async ({ page }) => {
      await page.goto(path)
      await hydrated(page)
      expect(await findings(page)).toEqual([])
    })
  }

  test('on a page that does not exist', async ({ page, watch }) => {
    await page.goto('/no-such-page/')
    expect(await findings(page)).toEqual([])
    // The answer 404 is reported in the console; that is what was asked for.
    watch.errors = watch.errors.filter((text) => !text.includes('404'))
  })

  test('on the phone’s pages and the stage’s tabs', async ({ page }) => {
    const look = () => findings(page, 'aside', [wide])
    await openLesson(page, 'authorize-user')
    await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
    await readValue(page, 'authorization_url')
    await page.getByRole('button', { name: 'Log in', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
    expect(await look(), 'login').toEqual([])
    await page.getByRole('button', { name: 'Continue', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Allow' })).toBeVisible()
    expect(await look(), 'consent').toEqual([])
    await page.getByRole('button', { name: 'Deny' }).click()
    await expect(page.getByText('access_denied').first()).toBeAttached()
    for (const tab of ['Sequence', 'Server', 'Exchanges']) {
      await page.getByRole('tab', { name: tab }).click()
      expect(await look(), tab).toEqual([])
    }
    await page
      .getByRole('button', { name: /authorize/ })
      .last()
      .click()
    expect(await findings(page), 'an exchange opened, the login refused').toEqual([])
  })
})

test('axe would find something: a button without a name, and a text that is too pale', async ({
  page,
}) => {
  await openLesson(page, 'create-code-verifier')
  await page.evaluate(() => {
    const pale = document.createElement('p')
    pale.textContent = 'hard to read'
    pale.style.cssText = 'color: #888; background: #999'
    document.querySelector('main')?.append(document.createElement('button'), pale)
  })
  const found = await findings(page)
  const of = (rule: string) => found.filter((finding) => finding.includes(`: ${rule} at`)).length
  expect([of('button-name'), of('color-contrast')]).toEqual([2, 4])
})
