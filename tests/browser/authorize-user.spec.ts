import type { Page } from '@playwright/test'
import {
  expect,
  expectOneTextPerValue,
  logInAsAda,
  nextLesson,
  openLesson,
  readValue,
  test,
} from './fixtures'

const request = (page: Page) => page.getByRole('region', { name: 'The authorization request' })
const callback = (page: Page) => page.getByRole('region', { name: 'The callback, taken apart' })
const browser = (page: Page) => page.getByRole('region', { name: 'System browser', exact: true })
const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' })
const pressLogIn = (page: Page) => page.getByRole('button', { name: 'Log in', exact: true }).click()
const pressContinue = (page: Page) =>
  browser(page).getByRole('button', { name: 'Continue', exact: true }).click()

test.beforeEach(async ({ page }) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
})

async function openEditor(page: Page, name: string): Promise<void> {
  await request(page).getByText(`Edit ${name}`, { exact: true }).click()
}

async function addParameter(page: Page, name: string, value: string): Promise<void> {
  const form = request(page).getByRole('form', { name: 'Add a parameter' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('Value').fill(value)
  await form.getByRole('button', { name: 'Add a parameter' }).click()
}

test.describe('the login page', () => {
  test('a wrong password and an unknown user get one message on the same page', async ({
    page,
  }) => {
    await pressLogIn(page)
    const heading = browser(page).getByRole('heading', { name: 'Log in' })
    for (const [email, password] of [
      ['ada@example.com', 'not hers'],
      ['nobody@example.com', 'not hers'],
    ] as const) {
      await browser(page).getByLabel('Email').fill(email)
      await browser(page).getByLabel('Password').fill(password)
      await pressContinue(page)
      await expect(browser(page).getByRole('alert')).toHaveText('Wrong email or password.')
      await expect(heading).toBeVisible()
      await expect(browser(page).getByLabel('Email')).toHaveValue(email)
      await expect(browser(page).getByLabel('Password')).toHaveValue('')
    }
    await expect(request(page)).toContainText('The password did not fit.')
    await expect(page.locator('[data-value=code]')).toHaveCount(0)
  })

  test('Grace logs in with the password of the hint, and the tokens are hers', async ({ page }) => {
    await pressLogIn(page)
    const hint = browser(page).getByRole('definition')
    await browser(page).getByLabel('Email').fill('grace@example.com')
    await browser(page)
      .getByLabel('Password')
      .fill((await hint.nth(1).textContent()) ?? '')
    await pressContinue(page)
    await expect(browser(page)).toContainText('Logged in as grace@example.com')
    await browser(page).getByRole('button', { name: 'Allow' }).click()
    await readValue(page, 'code')
    await nextLesson(page, 'Request tokens')
    await page.getByRole('button', { name: 'Request tokens' }).click()
    expect(await readValue(page, 'sub')).toContain('grace')
    await expect(stage(page)).toContainText('Grace Hopper is logged in')
  })

  test('Deny comes back as access_denied, without a code', async ({ page }) => {
    await pressLogIn(page)
    await pressContinue(page)
    await browser(page).getByRole('button', { name: 'Deny' }).click()
    await expect(callback(page).getByRole('alert')).toContainText('access_denied')
    await expect(callback(page).getByRole('alert')).toContainText('Way out')
    await expect(request(page)).toContainText('to your app, with the error access_denied.')
    await expect(stage(page)).toContainText('Login did not finish')
    await expect(page.locator('[data-value=code]')).toHaveCount(0)
    await expectOneTextPerValue(page)
  })

  test('the browser closed in the middle leaves the app as it was', async ({ page }) => {
    await pressLogIn(page)
    await browser(page).getByRole('button', { name: 'Close the browser' }).click()
    await expect(browser(page)).toHaveCount(0)
    await expect(callback(page)).toContainText('has come yet')
    await logInAsAda(page)
    await readValue(page, 'code')
  })
})

test.describe('the request', () => {
  test('a scope edited is in the URL, and the consent page asks for no more', async ({ page }) => {
    await openEditor(page, 'scope')
    await request(page).getByRole('textbox', { name: 'scope' }).fill('openid email')
    const scope = async () =>
      new URL(await readValue(page, 'authorization_url')).searchParams.get('scope')
    await expect.poll(scope).toBe('openid email')
    await pressLogIn(page)
    await pressContinue(page)
    await expect(browser(page).getByRole('listitem')).toHaveCount(2)
    await expect(browser(page)).not.toContainText('timesheets:')
  })

  test('without code_challenge the callback names PKCE, and the lesson’s request is put back', async ({
    page,
  }) => {
    await openEditor(page, 'code_challenge')
    const row = request(page).getByRole('listitem').filter({ hasText: 'Edit code_challenge' })
    await row.first().getByRole('button', { name: 'Take out' }).click()
    await expect(row.first()).toContainText('taken out')
    await pressLogIn(page)
    await expect(callback(page).getByRole('alert')).toContainText('invalid_request')
    await expect(callback(page).getByRole('alert')).toContainText('PKCE')
    await request(page).getByRole('button', { name: 'As the lesson had it' }).click()
    await logInAsAda(page)
    await readValue(page, 'code')
  })

  test('prompt=none added asks without a page: login_required without a session', async ({
    page,
  }) => {
    await addParameter(page, 'prompt', 'none')
    await expect(request(page)).toContainText('prompt is in the request now.')
    await pressLogIn(page)
    await expect(callback(page).getByRole('alert')).toContainText('login_required')
    await expect(browser(page)).toHaveCount(0)
  })

  test('a parameter without a name, or there already, is not added', async ({ page }) => {
    const before = await readValue(page, 'authorization_url')
    await addParameter(page, '', 'x')
    await expect(request(page)).toContainText('A parameter needs a name.')
    await addParameter(page, 'scope', 'x')
    await expect(request(page)).toContainText('scope is there already. Edit it above.')
    expect(await readValue(page, 'authorization_url')).toBe(before)
  })

  test('an unregistered redirect_uri gets an error page, and no redirect', async ({ page }) => {
    await openEditor(page, 'redirect_uri')
    await request(page)
      .getByRole('textbox', { name: 'redirect_uri' })
      .fill('com.exampleco.timesheets:/callbacks')
    await pressLogIn(page)
    await expect(browser(page).getByRole('heading', { name: 'This did not work' })).toBeVisible()
    await expect(browser(page).getByRole('alert')).toContainText('not registered for this app')
    await expect(browser(page).getByRole('link')).toHaveCount(0)
    await expect(request(page)).toContainText(
      'shows its own error page and sends the browser nowhere',
    )
    await expect(callback(page)).toContainText('has come yet')
    const rows = stage(page).getByRole('region', { name: 'Exchanges so far' }).getByRole('button')
    await expect(rows).toHaveCount(1)
    await rows.click()
    const response = stage(page).getByRole('region', { name: 'Response' })
    await expect(response).toContainText('400')
    await expect(response).not.toContainText('location:')
  })

  test('a megabyte in a parameter is cut with a sentence', async ({ page }) => {
    await openEditor(page, 'state')
    await request(page).getByRole('textbox', { name: 'state' }).fill('s'.repeat(1_000_000))
    await expect(request(page)).toContainText('Cut at 8,192 characters: no server takes more.')
    await request(page)
      .getByRole('button', { name: 'As the lesson had it' })
      .click({ timeout: 3000 })
    expect((await readValue(page, 'state')).length).toBeLessThan(100)
  })

  test('each value in the URL has its own colour, the one it has everywhere', async ({ page }) => {
    const url = page.locator('[data-value=authorization_url]')
    const shown = (name: string) => page.locator(`[data-value=${name}]:visible`).first()
    const parameters = new URL(await readValue(page, 'authorization_url')).searchParams
    const colours = new Set<string>()
    const names = ['redirect_uri', 'state', 'nonce', 'code_challenge']
    for (const name of names) {
      const part = url.locator(`[data-part=${name}]`)
      const colour = await part.evaluate((element) => getComputedStyle(element).color)
      const text = ((await part.textContent()) ?? '').replaceAll('+', ' ')
      expect(decodeURIComponent(text)).toBe(parameters.get(name))
      expect(await readValue(page, name)).toBe(parameters.get(name))
      expect(await shown(name).evaluate((element) => getComputedStyle(element).color)).toBe(colour)
      colours.add(colour)
    }
    expect(colours.size).toBe(names.length)
    await url.locator('[data-part=state]').hover()
    const clear = 'rgba(0, 0, 0, 0)'
    await expect(shown('state')).not.toHaveCSS('background-color', clear)
    await expect(shown('nonce')).toHaveCSS('background-color', clear)
  })
})

test('single sign-on: the second login shows no page, and prompt=login brings it back', async ({
  page,
}) => {
  await logInAsAda(page)
  const first = await readValue(page, 'code')
  await pressLogIn(page)
  await expect.poll(() => readValue(page, 'code')).not.toBe(first)
  await expect(stage(page)).toContainText('single sign-on')
  await expect(request(page)).toContainText('The person is logged in and has agreed before.')
  await addParameter(page, 'prompt', 'login')
  await pressLogIn(page)
  await expect(browser(page).getByRole('heading', { name: 'Log in' })).toBeVisible()
})
