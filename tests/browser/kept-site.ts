/** What the tests of offline use do to a page, and see of its caches. */
import { expect, type Page } from '@playwright/test'
import { hydrated } from './fixtures'

export const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' })

/** Ends the pause that a page leaves to its reader before it keeps the site. */
export async function skipPause(page: Page): Promise<void> {
  await hydrated(page)
  await page.clock.fastForward(6000)
}

export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('/')
  const name = 'Search lessons, errors and glossary'
  await expect(page.getByRole('combobox', { name })).toBeFocused()
}

/** The address of everything that is in a cache. */
export async function keptAddresses(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const caches = await Promise.all(
      (await self.caches.keys()).map((name) => self.caches.open(name)),
    )
    const requests = await Promise.all(caches.map((cache) => cache.keys()))
    return requests.flat().map(({ url }) => url)
  })
}
