/** Another site for the tests of embeds: 127.0.0.1 beside the localhost of ours. */
import { createServer } from 'node:http'
import { test as base, type FrameLocator, type Page } from '@playwright/test'
import { findChromium, launchArgs } from '../../scripts/browser.mjs'

/**
 * Playwright's own arguments give a frame of another site no storage at all. Without them a frame has what
 * learners have: storage of its own for each site around it.
 */
export const withoutDefaults = {
  executablePath: findChromium(),
  ignoreDefaultArgs: true,
  args: [...launchArgs, '--headless=new', '--remote-debugging-pipe', 'about:blank'],
}

type Fixtures = {
  /** Opens `html` as a page of the other site. */
  openHost(page: Page, html: string): Promise<void>
  /** The errors in the console of `page`, from all frames. */
  errors: string[]
}

export const test = base.extend<Fixtures>({
  openHost: async ({ baseURL }, use) => {
    let html = ''
    const server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8').end(html)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    await use(async (page, body) => {
      html = `<!doctype html><title>Docs</title>${body.replaceAll('{site}', baseURL ?? '')}`
      await page.goto(`http://127.0.0.1:${address.port}/`)
    })
    server.close()
  },
  errors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await use(errors)
  },
})

export { expect } from '@playwright/test'

/** The text of a value in a frame, once it is on screen. */
export async function valueIn(frame: FrameLocator, name: string): Promise<string> {
  return (await frame.locator(`[data-value="${name}"]:visible`).first().textContent()) ?? ''
}

/** Steps 1 to 4 in the frame of the whole flow. */
export async function walkFlow(flow: FrameLocator): Promise<void> {
  const press = (name: string | RegExp) => flow.getByRole('button', { name, exact: true }).click()
  await press('Generate verifier')
  await press('Next: challenge')
  await press('Next: authorize')
  await press('Log in')
  await press('Continue')
  await press('Allow')
  await press('Next: tokens')
  await press('Request tokens')
}
