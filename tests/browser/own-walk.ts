/** For browser tests: servers of a learner's own on this machine, and the walk through their pages. */
import type { Locator, Page } from '@playwright/test'
import { OAuth2Server } from 'oauth2-mock-server'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { discover } from '../servers/own'
import { clientId, serveTenant } from '../servers/tenant.mjs'
import { expect, hydrated, openLesson, readValue, test as watched } from './fixtures'

type TenantSetup = Omit<Parameters<typeof serveTenant>[0], 'redirectUri'>
type Servers = {
  serveOwn(setup?: TenantSetup): Promise<OwnProvider>
  /** A server that accepts everything. */
  serveAnything(): Promise<{ mock: OAuth2Server; provider: OwnProvider }>
}

/** Whatever a test serves ends with it. */
export const test = watched.extend<Servers>({
  serveOwn: async ({ baseURL }, use) => {
    const closers: (() => void)[] = []
    await use(async (setup) => {
      const tenant = await serveTenant({ redirectUri: `${baseURL}callback/`, ...setup })
      closers.push(tenant.close)
      return providerAt(tenant.issuer, clientId)
    })
    for (const close of closers) close()
  },
  serveAnything: async ({ baseURL }, use) => {
    const mock = new OAuth2Server()
    await use(async () => {
      await mock.issuer.keys.generate('RS256')
      await mock.start(0, '127.0.0.1')
      return { mock, provider: await providerAt(mock.issuer.url ?? String(baseURL), 'any-client') }
    })
    await mock.stop()
  },
})

async function providerAt(issuer: string, client: string): Promise<OwnProvider> {
  const server = await discover(issuer)
  return {
    kind: 'issuer',
    issuer,
    clientId: client,
    scope: 'openid profile email offline_access',
    server,
  }
}

const key = `proofkey:${process.env.BASE_PATH ?? ''}:provider`

/** What the dialog ends with: the choice is stored, and the page loaded anew. */
export async function chooseOwn(page: Page, provider: OwnProvider): Promise<void> {
  const choice = JSON.stringify({ kind: 'own', provider })
  await page.evaluate(
    ([name = '', value = '']) => sessionStorage.setItem(name, value),
    [key, choice],
  )
  await page.reload()
  await hydrated(page)
}

/** The learner's door: the dialog looks the issuer up, and the same lesson comes back with it. */
export async function chooseByDialog(page: Page, provider: OwnProvider): Promise<void> {
  const { host } = new URL(provider.issuer)
  const dialog = page.getByRole('dialog', { name: 'Who answers' })
  await page.getByRole('button', { name: /^Sandbox/ }).click()
  await dialog.getByRole('radio', { name: 'Other issuer' }).check()
  await dialog.getByLabel('Issuer URL').fill(provider.issuer)
  await dialog.getByLabel('Client ID', { exact: true }).fill(provider.clientId)
  await dialog.getByRole('button', { name: `Look it up at ${host}` }).click()
  await expect(dialog.getByText('✓ Found.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Use it' }).click()
  await expect(page.getByRole('button', { name: host })).toBeVisible()
  await hydrated(page)
}

/** Step 3, its earlier steps filled in, with this provider chosen. */
export async function openStep3(
  page: Page,
  provider: OwnProvider,
  choose = chooseOwn,
): Promise<void> {
  await openLesson(page, 'authorize-user')
  await choose(page, provider)
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
}

/** What every page of the tenant begins with. */
export function tenantPage(page: Page): Locator {
  return page.getByRole('heading', { name: 'The tenant’s own page' })
}

/** On the tenant's own pages: who is not logged in yet logs in, and then agrees. */
export async function answerTenant(page: Page, presses = ['Log in', 'Agree']): Promise<void> {
  await expect(tenantPage(page)).toBeVisible()
  for (const press of presses) await page.getByRole('button', { name: press }).click()
}

export const ways = ['this tab', 'pop-up'] as const

type Login = {
  presses?: string[]
  /** Looked at while the pop-up is open. */
  meanwhile?: () => Promise<void> | undefined
}

/** Logs in at a tenant, from step 3 by one of the two ways, and gives the code that came back to it. */
export async function logInBy(
  way: (typeof ways)[number],
  page: Page,
  { presses, meanwhile }: Login = {},
): Promise<string> {
  if (way === 'this tab') {
    await page.getByRole('button', { name: 'Open in this tab' }).click()
    await answerTenant(page, presses)
    await expect(page.getByText('The answer is good.')).toBeVisible()
    await page.getByRole('link', { name: 'Go to “Authorize the user”' }).click()
    return readValue(page, 'code')
  }
  const [popUp] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: 'Open a pop-up' }).click(),
  ])
  await meanwhile?.()
  const closed = popUp.waitForEvent('close')
  await answerTenant(popUp, presses)
  await closed
  return readValue(page, 'code')
}

/** Asks for consent by the form below step 3: without it the tenant gives no refresh token. */
export async function askConsent(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a parameter' })
  await form.getByLabel('Name').fill('prompt')
  await form.getByLabel('Value').fill('consent')
  await form.getByRole('button', { name: 'Add a parameter' }).click()
}

export async function goTo(page: Page, title: string): Promise<void> {
  const lessons = page.getByRole('navigation', { name: 'Lessons' })
  await lessons.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await hydrated(page)
}

/** All that this site keeps in the browser, as one text. */
export function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })]
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store)
        for (const asked of [all.getAll(), all.getAllKeys()]) {
          texts.push(
            await new Promise<string>((resolve) => {
              asked.onsuccess = () => resolve(JSON.stringify(asked.result))
            }),
          )
        }
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      texts.push(...(await cache.keys()).map(({ url }) => url))
    }
    return texts.join('\n')
  })
}
