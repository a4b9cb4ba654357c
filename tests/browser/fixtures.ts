/** Every browser test runs with a watch on console, policy (H5) and network (H8); what it saw must stay empty. */
import { test as base, type ConsoleMessage, expect, type Page } from '@playwright/test'

type Watch = {
  violations: string[]
  foreign: string[]
  errors: string[]
  /** Origins that the learner has chosen to ask: a test adds one before the press that does it, never earlier. */
  chosen: string[]
}

export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ page, baseURL }, use) => {
      const watch: Watch = { violations: [], foreign: [], errors: [], chosen: [] }
      await page.exposeFunction('reportViolation', (text: string) => watch.violations.push(text))
      // As with a learner who saves data: only `offline.spec.ts` keeps the whole site.
      await page.context().addInitScript(() => {
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
      })
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          const text = `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`
          Reflect.get(globalThis, 'reportViolation')(text)
        })
      })
      page.on('request', (request) => {
        const { protocol, origin } = new URL(request.url())
        const isOurs = origin === new URL(baseURL ?? '').origin || watch.chosen.includes(origin)
        if (protocol.startsWith('http') && !isOurs) watch.foreign.push(request.url())
      })
      page.on('pageerror', (error) => watch.errors.push(error.message))
      page.on('console', (message) => {
        const isExpected = isRefusal(message) || isOf(watch.chosen, message)
        if (message.type() === 'error' && !isExpected) watch.errors.push(message.text())
      })
      await use(watch)
      expect(watch.violations, 'H5 policy violations').toEqual([])
      expect(watch.foreign, 'H8 requests to other hosts').toEqual([])
      expect(watch.errors, 'errors in the console').toEqual([])
    },
    { auto: true },
  ],
})

const basePath = process.env.BASE_PATH ?? ''

export { expect }

/**
 * The browser reports a real request that the sandbox refused, which is what many lessons are about. A 404 is
 * none of them: then the request has passed the worker by.
 */
function isRefusal(message: ConsoleMessage): boolean {
  return (
    /^Failed to load resource: .* status of 40[0135] /.test(message.text()) &&
    new URL(message.location().url).pathname.startsWith(`${basePath}/sandbox/`)
  )
}

/** The browser reports what an asked server refuses to give, or to let a page read. */
function isOf(origins: readonly string[], message: ConsoleMessage): boolean {
  const { url } = message.location()
  const text = message.text()
  return origins.some(
    (origin) =>
      (text.startsWith('Failed to load resource:') && url.startsWith(`${origin}/`)) ||
      text.startsWith(`Access to fetch at '${origin}/`),
  )
}

/** The text of a value of the contract, once it is on screen. */
export async function readValue(page: Page, name: string): Promise<string> {
  const value = page.locator(`[data-value="${name}"]:visible`).first()
  await expect(value).toBeVisible()
  return (await value.textContent()) ?? ''
}

/** Opens a lesson and waits until it answers to input. */
export async function openLesson(page: Page, slug: string): Promise<void> {
  await page.goto(`/lessons/${slug}/`)
  await hydrated(page)
}

/**
 * React has taken over an element once its fiber is there and mounted: a panel's come later than the page's, and
 * for a moment they are there and not yet mounted (flags of React: 2 is placement, 4096 is hydrating).
 */
export async function hydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [...document.querySelectorAll('main, main button, main input, aside button')]
    const isTaken = (each: Element) => {
      const key = Object.keys(each).find((name) => name.startsWith('__reactFiber$'))
      let fiber = key && Reflect.get(each, key)
      if (!fiber) return false
      for (; fiber; fiber = fiber.return) if (fiber.flags & (2 | 4096)) return false
      return true
    }
    return controls.length > 0 && controls.every(isTaken)
  })
}

/** Goes on by the link at the foot of the lesson. */
export async function nextLesson(page: Page, title: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Previous and next' })
    .getByRole('link', { name: title })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

/** Step 3 on the phone, as Ada. */
export async function logInAsAda(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
}

/** The contract of `data-value`: on one page each name has one text, so nothing old or wrong is marked. */
export async function expectOneTextPerValue(page: Page): Promise<void> {
  const texts = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-value]')].map((element) => [
        element.dataset.value ?? '',
        element.textContent ?? '',
      ]),
    )
  await expect.poll(async () => (await texts()).length, 'values are marked').toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const distinct = new Set((await texts()).map((pair) => JSON.stringify(pair)))
      const names = [...distinct].map((pair) => JSON.parse(pair)[0])
      return names.filter((name, place) => names.indexOf(name) !== place)
    }, 'names with two texts')
    .toEqual([])
}
