import { expect, openLesson, test } from './fixtures'

const field = 'Search lessons, errors and glossary'

test('the key / opens the search; arrows choose, Enter goes, Escape closes', async ({ page }) => {
  await openLesson(page, 'refresh-tokens')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: field })).toBeFocused()
  await page.keyboard.type('invalid_gr')
  const option = page.getByRole('option', { name: /^invalid_grant/ })
  await expect(option).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/errors\/#invalid_grant$/)
  await expect(page.getByRole('heading', { name: 'invalid_grant' })).toBeInViewport()

  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.keyboard.type('verifier')
  const options = page.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  await expect(options.last()).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeFocused()
})

test('accents and case do not matter, and nothing found is said', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: field })).toBeFocused() // the dialog is loaded first
  await page.keyboard.type('PKCÉ')
  await expect(
    page.getByRole('group', { name: 'Glossary' }).getByRole('option').first(),
  ).toHaveText(/PKCE/)
  await page.getByRole('combobox', { name: field }).fill('<img src=x onerror=alert(1)>')
  await expect(page.getByText('Nothing has “<img src=x')).toBeVisible()
})

test('/ in a field is a slash, and the key can be switched off', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  const own = page.getByLabel('Your own value')
  await own.fill('a')
  await own.press('End')
  await page.keyboard.press('/')
  await expect(own).toHaveValue('a/')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('checkbox', { name: 'Open the search with the key /' }).uncheck()
  await page.getByRole('button', { name: 'Close the search' }).click()
  await page.getByRole('button', { name: 'Search', exact: true }).press('/')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('everything that can be found is there', async ({ page, baseURL }) => {
  const site = (path: string) => new URL(path.slice(1), baseURL).href
  const entries: { href: string }[] = await (await page.request.get(site('/search.json'))).json()
  expect(entries.length).toBeGreaterThan(150)
  const pages = new Map<string, string>()
  for (const { href } of entries) {
    const [path = '', id] = href.split('#')
    const html = pages.get(path) ?? (await (await page.request.get(site(path))).text())
    pages.set(path, html)
    if (id) expect(html, href).toContain(`id="${id}"`)
  }
})

test('the index and the dialog are not in the first load', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await openLesson(page, 'keep-reading')
  await page.waitForLoadState('networkidle')
  expect(asked.filter((url) => url.endsWith('/search.json'))).toEqual([])
  const before = asked.length
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: field })).toBeVisible()
  expect(asked.slice(before).some((url) => url.endsWith('/search.json'))).toBe(true)
})
