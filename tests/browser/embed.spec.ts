import { embedCases } from './embed-cases'
import { expect, test, valueIn } from './embed-host'
import { test as watched } from './fixtures'

embedCases('refused')

test('E1 E3 no other page of the site is shown in a frame of another', async ({
  page,
  openHost,
}) => {
  const paths = [
    '',
    'lessons/create-code-verifier/',
    'callback/',
    'docs/embed/',
    'provider/authorize',
  ]
  await openHost(page, paths.map((path) => `<iframe src="{site}${path}"></iframe>`).join(''))
  await expect
    .poll(() =>
      page
        .frames()
        .slice(1)
        .map((frame) => frame.url()),
    )
    .toEqual(paths.map(() => 'chrome-error://chromewebdata/'))
})

test('E6 ten panels on a page, one of them without an origin, which shares nothing', async ({
  page,
  openHost,
}) => {
  const frame = (more: string) =>
    `<iframe ${more} src="{site}embed/create-code-verifier/?run=a" width="700" height="900"></iframe>`
  await openHost(page, frame('sandbox="allow-scripts"') + frame('').repeat(9))
  const alone = page.frameLocator('iframe').nth(0)
  await alone.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await valueIn(alone, 'code_verifier')
  await expect(alone.getByText('Your browser gives this frame no storage.')).toBeVisible()
  // Without leave to write to the clipboard, the text is there to be copied by hand.
  await alone.getByRole('button', { name: 'Copy the verifier' }).click()
  const text = alone.getByRole('textbox', { name: 'Copy the verifier, selected' })
  await expect(text).toBeFocused()
  expect(
    await text.evaluate(({ value, selectionStart, selectionEnd }: HTMLTextAreaElement) =>
      value.slice(selectionStart, selectionEnd),
    ),
  ).toBe(verifier)

  await page
    .frameLocator('iframe')
    .nth(1)
    .getByRole('button', { name: 'Generate verifier' })
    .click()
  const shared = await valueIn(page.frameLocator('iframe').nth(1), 'code_verifier')
  for (let place = 2; place < 10; place++) {
    expect(await valueIn(page.frameLocator('iframe').nth(place), 'code_verifier')).toBe(shared)
  }
  expect(await valueIn(alone, 'code_verifier')).toBe(verifier)
})

watched(
  'E10 what an address carries is shown or ignored, and its theme is there at once',
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const { backgroundColor } = getComputedStyle(document.documentElement)
        Reflect.set(window, 'first', backgroundColor)
      })
    })
    await page.goto(
      'embed/flow/?theme=dark&step=3&issuer=https://as.example&code=SplxlOBeZQQYbYS6WxSbIA',
    )
    await expect(page.getByRole('tab', { name: '3 Authorize' })).toHaveAttribute(
      'aria-selected',
      'true',
    )
    await expect(page.getByRole('note').filter({ hasText: 'issuer, code' })).toBeVisible()
    await expect(page.locator('[data-value=code]')).toHaveCount(0)
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await background()).toBe('rgb(21, 23, 27)')
    expect(await page.evaluate(() => Reflect.get(window, 'first'))).toBe(await background())

    await page.goto('embed/create-code-verifier-samples/?lang=kotlin')
    const language = page.getByRole('combobox', { name: 'Language' })
    await expect(language).toHaveValue('kotlin')
    await language.selectOption('swift')
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
  },
)
