import type { Page } from '@playwright/test'
import { exampleToken } from '../../content/workbench'
import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const said = (page: Page) => page.getByRole('region', { name: 'What it says' })
const field = (page: Page) => page.getByRole('textbox', { name: 'Token' })

test('J10: read, changed and checked, the token leaves the page by no way', async ({ page }) => {
  await page.goto('/jwt-workbench/')
  await hydrated(page)
  await page.getByRole('button', { name: 'Take the example of RFC 7515' }).click()
  await expect(said(page)).toContainText('Signed with RS256')
  // What is checked and edited is loaded by now; from here on nothing at all is asked for.
  const asked: string[] = []
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`))
  const history = await page.evaluate(() => window.history.length)

  await field(page).fill(`Bearer ${exampleToken}\n`)
  await expect(said(page)).toContainText('Signed with RS256')
  await expect(said(page)).toContainText('It expired')
  await page.getByText('Change the payload').click()
  await page.getByLabel('The payload as JSON').fill('{"iss": "mallory"}')
  await expect(said(page)).toContainText('You changed it, and the signature is the old one.')
  await page.getByLabel('The payload as JSON').fill('{"iss": ')
  await expect(said(page)).toContainText('This is no whole JSON yet')
  await page.getByRole('button', { name: 'Put it back as it came' }).click()
  await expect(said(page)).toContainText('Signed with RS256')

  expect(asked).toEqual([])
  const kept = await page.evaluate(async () =>
    JSON.stringify([
      location.href,
      window.history.state,
      { ...localStorage },
      { ...sessionStorage },
      (await indexedDB.databases()).length,
      (await caches.keys()).length,
    ]),
  )
  for (const part of [...exampleToken.split('.'), 'mallory']) expect(kept).not.toContain(part)
  expect(kept).toMatch(/,0,0\]$/)
  expect(await page.evaluate(() => window.history.length)).toBe(history)
})

test('the run’s token is good by the sandbox’s keys, and another host is not asked', async ({
  page,
}) => {
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
  await page.getByRole('button', { name: 'Request tokens', exact: true }).click()
  await readValue(page, 'id_token')
  await page.getByRole('link', { name: 'JWT workbench' }).click()
  await page.getByRole('button', { name: 'Take my ID token' }).click()
  await expect(said(page)).toContainText('Choose keys below to see who signed it.')
  await page.getByRole('button', { name: 'Use the sandbox’s keys' }).click()
  await expect(said(page)).toContainText('checked with the keys from this sandbox')

  const keys = page.getByRole('region', { name: 'The keys to check with' })
  await keys.getByRole('radio', { name: 'An address' }).check()
  await keys.getByLabel('JWKS address').fill('https://id.example/jwks')
  await expect(keys).toContainText('This page does not ask id.example.')
  await keys
    .getByLabel('JWKS address')
    .fill(new URL('/sandbox/.well-known/jwks.json', page.url()).href)
  await keys.getByRole('button', { name: /^Fetch the keys from localhost/ }).click()
  await expect(keys).toContainText('from localhost')
})

test('J5, J9: an encrypted token is said to be one, and 10 MB are refused', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/jwt-workbench/')
  await hydrated(page)
  const header = Buffer.from('{"alg":"RSA-OAEP","enc":"A256GCM"}').toString('base64url')
  await field(page).fill(`${header}.a.b.c.d`)
  await expect(said(page)).toContainText('Only who holds the key can read its content')
  await expect(said(page).getByRole('list', { name: 'Header parameters' })).toContainText('A256GCM')
  await page.evaluate(() => navigator.clipboard.writeText('a'.repeat(10_000_000)))
  await field(page).press('ControlOrMeta+v')
  await expect(page.getByRole('alert').filter({ hasText: 'characters' })).toContainText(
    /has 10,000,0\d\d characters. A token is read up to 262,144/,
  )
  await expect(field(page)).toHaveValue(`${header}.a.b.c.d`)
})
