/** The walk at each kind of provider, by redirect and by pop-up: to the tokens, and to what sets that one apart. */
import type { Page } from '@playwright/test'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { expect, openLesson, readValue } from './fixtures'
import {
  answerTenant,
  askConsent,
  chooseOwn,
  goTo,
  logInBy,
  openStep3,
  tenantPage,
  test,
  ways,
} from './own-walk'

type Walk = {
  name: string
  setup: { path?: string; cors?: boolean; coop?: boolean; rotates?: boolean; userinfo?: boolean }
  /** What is seen while the login is in a pop-up. */
  meanwhile?: (page: Page) => Promise<void>
  /** From the code, on step 3, to what sets this provider apart. */
  goesOn: (page: Page, provider: OwnProvider, code: string) => Promise<void>
  /** What is left to see after both ways. */
  atLast?: (page: Page) => Promise<void>
}

const walks: Walk[] = [
  {
    name: 'a strict tenant below a path, with rotation',
    setup: { path: '/tenant' },
    goesOn: async (page, { server }) => {
      await requestTokens(page)
      await expect(page.getByText(`POST ${server.token_endpoint}`).first()).toBeVisible()
      const said = 'a new refresh token in place of the one you sent'
      const [before, after] = await refresh(page, said)
      expect(after).not.toBe(before)
    },
  },
  {
    name: 'one whose pages cut the link to a pop-up (COOP), without rotation',
    setup: { coop: true, rotates: false },
    meanwhile: (page) =>
      expect(page.getByText('The pop-up is closed, or your browser hides it')).toBeVisible(),
    goesOn: async (page) => {
      await requestTokens(page)
      const [before, after] = await refresh(page, 'The refresh token stays')
      expect(after).toBe(before)
    },
    atLast: pasteOfPopUp,
  },
  {
    name: 'one with CORS off, and without userinfo: its answer is hidden, and pasted',
    setup: { cors: false, userinfo: false },
    goesOn: async (page, provider, code) => {
      await goTo(page, 'Request tokens')
      await page.getByRole('button', { name: 'Request tokens' }).click()
      await expect(page.getByText('An answer came, and the browser keeps it')).toBeVisible()
      await expect(page.getByRole('complementary', { name: 'Stage' })).toContainText('not readable')
      const answer = await fetch(provider.server.token_endpoint, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: provider.clientId,
          code,
          redirect_uri: await readValue(page, 'redirect_uri'),
          code_verifier: await readValue(page, 'code_verifier'),
        }),
      })
      const pasted = page.getByLabel('What it answered')
      await pasted.fill('<h1>Bad gateway</h1>')
      await page.getByRole('button', { name: 'Read the answer' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'response_not_json' })).toBeVisible()
      await expect(pasted).toHaveValue('<h1>Bad gateway</h1>')
      await pasted.fill(`HTTP/1.1 200 OK\n\n${await answer.text()}`)
      await page.getByRole('button', { name: 'Read the answer' }).click()
      await expect(page.getByText(/Of the thirteen checks \d+ passed/)).toBeVisible()
      await goTo(page, 'Call your API')
      await expect(page.getByText('Your provider names no userinfo_endpoint')).toBeVisible()
    },
  },
]

for (const { name, setup, meanwhile, goesOn, atLast } of walks) {
  test(`${name}: by redirect and by pop-up`, async ({ page, watch, serveOwn }) => {
    const provider = await serveOwn(setup)
    watch.chosen.push(new URL(provider.issuer).origin)
    await openStep3(page, provider)
    await askConsent(page)
    const codes: string[] = []
    for (const way of ways) {
      if (codes.length > 0) await goTo(page, 'Authorize the user')
      const code = await logInBy(way, page, {
        presses: codes.length > 0 ? ['Agree'] : ['Log in', 'Agree'],
        meanwhile: () => meanwhile?.(page),
      })
      expect(codes).not.toContain(code)
      codes.push(code)
      await goesOn(page, provider, code)
    }
    await atLast?.(page)
  })
}

test('C12 a server that accepts anything, by redirect and by pop-up: our own checks hold', async ({
  page,
  context,
  watch,
  baseURL,
  serveAnything,
}) => {
  const { mock, provider } = await serveAnything()
  await openLesson(page, 'request-tokens')
  await chooseOwn(page, provider)
  const contacted = page.getByRole('complementary', { name: 'Stage' }).getByText(/^Contacted/)
  await expect(contacted).toContainText(`Contacted only ${new URL(baseURL ?? '').host}.`)
  watch.chosen.push(new URL(provider.issuer).origin)
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await page.getByRole('link', { name: 'Go back to where you were' }).click()
  await expect(page).toHaveURL(/\/lessons\/request-tokens\/$/)
  await requestTokens(page)

  await goTo(page, 'Refresh tokens')
  mock.service.once('beforeResponse', (response) => {
    response.statusCode = 500
    response.body = { access_token: 'never', page: '<b>Out of order</b>' }
  })
  await page.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'unexpected_status' })).toBeVisible()
  await expect(page.getByText('<b>Out of order</b>').first()).toBeVisible()
  await expect(page.locator('[data-value="access_token"]', { hasText: 'never' })).toHaveCount(0)

  await goTo(page, 'Authorize the user')
  await page.getByRole('button', { name: 'Open a pop-up' }).click()
  await expect.poll(() => context.pages().length).toBe(1)
  await readValue(page, 'code')
  mock.service.once('beforeTokenSigning', () => {
    mock.service.once('beforeTokenSigning', ({ payload }) => {
      payload.nonce = 'another'
    })
  })
  await goTo(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText('so your app believes no claim of this token')).toBeVisible()
  await expect(page.getByText('Tokens came, but the ID token is not good')).toBeVisible()
})

/** A pop-up whose link is cut has no name either: where nobody hears it, its URL can be taken along. */
async function pasteOfPopUp(page: Page): Promise<void> {
  await goTo(page, 'Authorize the user')
  const [popUp] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open a pop-up' }).click(),
  ])
  await expect(tenantPage(popUp)).toBeVisible()
  await openLesson(page, 'overview')
  await answerTenant(popUp, ['Agree'])
  await expect(popUp.getByText('Is the page that began this login still open')).toBeVisible()
  const url = await popUp.getByText('/callback/?code=').textContent()
  await openLesson(page, 'authorize-user')
  await page.getByRole('link', { name: 'paste the callback URL' }).click()
  await page.getByLabel('Paste a callback URL').fill(url ?? '')
  await page.getByRole('button', { name: 'Read it' }).click()
  expect(url).toContain(await readValue(page, 'code'))
}

async function requestTokens(page: Page): Promise<void> {
  await goTo(page, 'Request tokens')
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await expect(page.getByText(/Of the thirteen checks \d+ passed/)).toBeVisible()
}

/** Refreshes, looks for what is said of it, and gives the refresh tokens before and after. */
async function refresh(page: Page, said: string): Promise<[string, string]> {
  await goTo(page, 'Refresh tokens')
  const before = await readValue(page, 'refresh_token')
  await page.getByRole('button', { name: 'Refresh tokens' }).click()
  await expect(page.getByText(said)).toBeVisible()
  return [before, await readValue(page, 'refresh_token')]
}
