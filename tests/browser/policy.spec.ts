import { createServer } from 'node:http'
import { expect, type Page, test } from '@playwright/test'

/** The policy of the pages, in a real browser: what `scripts/csp.mjs` writes and the first script adds. */

const key = `proofkey:${process.env.BASE_PATH ?? ''}:provider`

/** Another origin that allows every caller, so that only the policy can stop a request to it. */
async function withOtherHost(use: (address: string, asked: string[]) => Promise<void>) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  try {
    await use(`http://127.0.0.1:${address.port}/token`, asked)
  } finally {
    server.close()
  }
}

const ask = (page: Page, url: string) =>
  page.evaluate(
    (address) =>
      fetch(address).then(
        ({ status }) => status,
        () => 'blocked',
      ),
    url,
  )

for (const path of ['.', 'lessons/create-code-verifier/', 'callback/', 'no-such-page/']) {
  test(`${path} connects to no other host`, async ({ page, baseURL }) => {
    await withOtherHost(async (other, asked) => {
      await page.goto(path)
      expect(await ask(page, baseURL ?? '')).toBe(200)
      expect(await ask(page, other)).toBe('blocked')
      expect(asked).toEqual([])
    })
  })
}

test('a provider named in this tab opens connections, in this tab alone, and the line names it', async ({
  page,
  context,
}) => {
  await withOtherHost(async (other) => {
    await page.goto('.')
    await page.evaluate((name) => sessionStorage.setItem(name, '{"issuer":"x"}'), key)
    expect(await ask(page, other)).toBe('blocked') // a page keeps the policy it began with
    const own = new URL(page.url()).host
    const contacted = page.getByText(/^Contacted/)
    await expect(contacted).toContainText(`Contacted only ${own}.`)
    await page.reload()
    expect(await ask(page, other)).toBe(200)
    const both = `Contacted ${own}, and because you chose to, ${new URL(other).host}.`
    await expect(contacted).toContainText(both)
    await page.goto('lessons/overview/')
    await expect(contacted.first()).toContainText(both)
    const second = await context.newPage()
    await second.goto('.')
    expect(await ask(second, other)).toBe('blocked')
  })
})

test('an inline script that the build did not make does not run', async ({ page }) => {
  await page.goto('.')
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        )
        const script = document.createElement('script')
        script.textContent = 'document.title = "run"'
        document.body.append(script)
      }),
  )
  expect(blocked).toBe('script-src-elem')
  expect(await page.title()).not.toBe('run')
})

test('the callback page keeps the code out of the address bar and of referrers', async ({
  page,
}) => {
  const referrers: string[] = []
  page.on('request', async (request) => {
    referrers.push((await request.allHeaders()).referer ?? '')
  })
  await page.goto('callback/?code=SplxlOBeZQQYbYS6WxSbIA&state=af0ifjsldkj', {
    waitUntil: 'networkidle',
  })
  expect(page.url()).not.toContain('code=')
  expect(referrers.join()).not.toContain('code=')
})
