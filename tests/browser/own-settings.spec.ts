/** A provider of the learner's own, set up in the dialog: with real servers, on this machine. */
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { clientId, serveTenant } from '../servers/tenant.mjs'
import { expect, openLesson, test } from './fixtures'

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Who answers' })

/** Opens the dialog by its chip and chooses `Other issuer`. */
async function openOther(page: Page) {
  await openLesson(page, 'register-application')
  await page.getByRole('button', { name: /^Sandbox/ }).click()
  const dialog = dialogOf(page)
  await dialog.getByRole('radio', { name: 'Other issuer' }).check()
  return dialog
}

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() }
}

function metadataOf(issuer: string) {
  return JSON.stringify({
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
  })
}

/** The page's own policy closes connections again once no provider is named. */
const isClosed = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('meta')].some((each) => each.content === "connect-src 'self'"),
  )

test('by keyboard: an issuer is looked up, checked, used, and left again', async ({
  page,
  watch,
  baseURL,
}) => {
  const tenant = await serveTenant({ redirectUri: `${baseURL}callback/` })
  const { host, origin } = new URL(tenant.issuer)
  try {
    await openLesson(page, 'register-application')
    await page.getByRole('button', { name: /^Sandbox/ }).focus()
    await page.keyboard.press('Enter')
    const dialog = dialogOf(page)
    await expect(dialog.getByRole('radio', { name: 'Sandbox' })).toBeFocused()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: 'Other issuer' })).toBeChecked()
    await page.keyboard.press('Tab')
    await page.keyboard.type(`${tenant.issuer}/.well-known/openid-configuration`)
    await expect(dialog.getByText('Cut down to the part that counts.')).toBeVisible()
    await page.keyboard.press('Tab')
    await page.keyboard.type(clientId)
    const lookUp = dialog.getByRole('button', { name: `Look it up at ${host}` })
    await lookUp.focus()
    watch.chosen.push(origin)
    await page.keyboard.press('Enter')

    // The page was loaded anew, and the dialog opened by itself.
    await expect(dialog.getByText('✓ Found.')).toBeVisible()
    await expect(dialog.getByRole('listitem').filter({ hasText: host })).toContainText('tokens')
    await dialog.getByRole('button', { name: 'Check it', exact: true }).press('Enter')
    await expect(dialog.getByText('Nothing is in the way.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Send the incomplete request' }).press('Enter')
    await expect(dialog.getByText('this page can read it')).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
      expect(violations).toEqual([])
    }
    await dialog.getByRole('button', { name: 'Use it' }).press('Enter')

    const chip = page.getByRole('button', { name: host })
    await expect(chip).toBeVisible()
    expect(await isClosed(page)).toBe(false)
    await chip.click()
    await expect(dialog.getByRole('button', { name: 'In use' })).toBeDisabled()
    await dialog.getByRole('radio', { name: 'Sandbox' }).check()
    await dialog.getByRole('button', { name: 'Use it' }).click()
    await expect(page.getByRole('button', { name: /^Sandbox/ })).toBeVisible()
    await expect.poll(() => isClosed(page)).toBe(true)
  } finally {
    tenant.close()
  }
})

test('D4: a server that lets no page read it: told so, metadata pasted, and nothing left behind', async ({
  page,
  watch,
}) => {
  const server = await serve((_, response) => {
    response.setHeader('Content-Type', 'application/json')
    response.end('{}')
  })
  try {
    const dialog = await openOther(page)
    await dialog.getByLabel('Issuer URL').fill(server.origin)
    await dialog.getByLabel('Client ID', { exact: true }).fill('an-app')
    watch.chosen.push(server.origin)
    await dialog.getByRole('button', { name: /^Look it up at/ }).click()
    const failure = dialog.getByText('does not let this page read the answer')
    await expect(failure).toBeVisible()
    await dialog.getByLabel('Issuer URL').fill(`${server.origin}/tenant`)
    await expect(failure).toHaveCount(0)
    await dialog.getByLabel('Issuer URL').fill(server.origin)
    await dialog.getByRole('button', { name: /^Look it up at/ }).click()
    await dialog.getByText('Ask with curl, and paste the answer').click()
    await expect(dialog.getByText(`curl -sS '${server.origin}/.well-known/`)).toBeVisible()
    const answer = dialog.getByRole('textbox', { name: 'The answer' })
    await answer.fill(metadataOf('https://another.example'))
    await expect(dialog.getByText('It speaks for another issuer.')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('dialog').analyze()
    expect(violations).toEqual([])
    await answer.fill(metadataOf(server.origin))
    await expect(dialog.getByText('Entered by hand.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => isClosed(page)).toBe(true)
    expect(await page.evaluate(() => Object.keys(sessionStorage).join())).not.toContain(':provider')
  } finally {
    server.close()
  }
})

test('D2, D10: no secret is taken, and the issuer that the server names is one press away', async ({
  page,
  watch,
}) => {
  const server = await serve((_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'application/json')
    response.end(metadataOf(`${server.origin}/`))
  })
  try {
    const dialog = await openOther(page)
    await dialog.getByLabel('Issuer URL').fill(server.origin)
    const client = dialog.getByLabel('Client ID', { exact: true })
    await client.fill('{"client_id":"a","client_secret":"very-secret"}')
    await expect(dialog.getByText('This looks like a client secret')).toBeVisible()
    await expect(client).toHaveValue('')
    await client.fill('an-app')
    await dialog.getByRole('button', { name: 'Enter endpoints by hand' }).click()
    await expect(dialog.getByLabel('Authorization endpoint')).toBeFocused()
    await dialog.getByRole('button', { name: 'Look them up instead' }).click()
    await dialog.getByRole('checkbox', { name: /^Remember/ }).check()
    watch.chosen.push(server.origin)
    await dialog.getByRole('button', { name: /^Look it up at/ }).click()
    await expect(dialog.getByText('It speaks for another issuer.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Use this issuer' }).click()
    await expect(dialog.getByText('✓ Found.')).toBeVisible()
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }]),
    )
    expect(kept).not.toContain('very-secret')
    expect(kept).toContain('an-app')
  } finally {
    server.close()
  }
})

test('D9: settings from a link are shown, and nothing is asked before a press', async ({
  page,
  watch,
}) => {
  const asked: string[] = []
  const server = await serve((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Content-Type', 'application/json')
    response.end(metadataOf(server.origin))
  })
  try {
    const link = new URLSearchParams({
      provider: 'issuer',
      issuer: server.origin,
      client_id: 'an-app',
      scope: 'openid',
    })
    await page.goto(`/lessons/register-application/#with:${link}`)
    await page.getByRole('button', { name: 'Use these settings' }).click()
    const dialog = dialogOf(page)
    await expect(dialog.getByText('These settings came with a link.')).toBeVisible()
    await expect(dialog.getByLabel('Issuer URL')).toHaveValue(server.origin)
    await expect(dialog.getByLabel('Client ID', { exact: true })).toHaveValue('an-app')
    expect(asked).toEqual([])
    watch.chosen.push(server.origin)
    await dialog.getByRole('button', { name: /^Look it up at/ }).click()
    await expect(dialog.getByText('✓ Found.')).toBeVisible()
    expect(asked).toEqual(['/.well-known/openid-configuration'])
    await expect(dialog).toHaveCount(1)
  } finally {
    server.close()
  }
})
