import { expect, hydrated, openLesson, readValue, test } from './fixtures'

const isBlank = 'The screen is blank. Press any key to go on.'

test('presented: the keys of slides go on, blank and leave, and are stolen from nothing', async ({
  page,
}) => {
  await openLesson(page, 'create-code-challenge')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Present', exact: true }).click()
  const bar = page.getByRole('region', { name: 'Presentation' })
  await expect(bar).toBeVisible()
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(
    '24px',
  )

  await page.keyboard.press('ArrowRight')
  await expect(page).toHaveURL(/\/lessons\/authorize-user\/\?present$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Authorize the user')
  await page.getByRole('tab', { name: 'Exchanges' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Server' })).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(/authorize-user/)
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  const search = page.getByRole('combobox', { name: 'Search lessons' })
  await expect(search).toBeFocused()
  await page.keyboard.type('b.')
  await page.keyboard.press('ArrowLeft')
  await expect(search).toHaveValue('b.')
  await page.keyboard.press('Escape')
  await expect(search).toBeHidden()
  await expect(bar).toBeVisible()

  await page.keyboard.press('b')
  await expect(page.getByRole('dialog', { name: isBlank })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('dialog', { name: isBlank })).toBeHidden()
  await expect(page).toHaveURL(/authorize-user/)
  await page.keyboard.press('PageUp')
  await expect(page).toHaveURL(/\/lessons\/create-code-challenge\/\?present$/)
  await page.reload()
  await hydrated(page)
  await expect(bar).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(/\/lessons\/create-code-challenge\/$/)
  await expect(bar).toBeHidden()
})

test('presented: what travels is lit, and the stage fits every projector', async ({ page }) => {
  await page.goto('/lessons/authorize-user/?present')
  await hydrated(page)
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  const words = page.getByRole('region', { name: 'Presentation' }).getByRole('status')
  await expect(words).toHaveText('Browser →to Server: code_challenge')
  const opacity = (name: string) =>
    page.locator(`[data-crossing="${name}"]`).evaluate((row) => getComputedStyle(row).opacity)
  await expect.poll(() => opacity('tokens')).toBe('0.35')
  expect(await opacity('authorize')).toBe('1')
  await page.getByRole('heading', { name: 'Authorize the user' }).click()
  await expect.poll(() => opacity('tokens')).toBe('1')

  const list = page.getByRole('region', { name: 'Exchanges so far' })
  for (const [width, height] of [
    [1440, 900],
    [1920, 1080],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const part of [page.getByRole('region', { name: 'Authorization server' }), list]) {
      await expect(part).toBeInViewport({ ratio: 1 })
    }
    const smallest = await page
      .locator('aside')
      .evaluate((stage) =>
        Math.min(
          ...[...stage.querySelectorAll('*')]
            .filter((each) => [...each.childNodes].some(({ nodeType }) => nodeType === 3))
            .map((each) => Number.parseFloat(getComputedStyle(each).fontSize)),
        ),
      )
    expect(smallest, `type at ${width} px`).toBeGreaterThan(17)
  }
})

test('a link brings settings only when they are wanted, and the room gets it as a code', async ({
  page,
}) => {
  const dialog = page.getByRole('dialog', { name: 'This link brings settings' })
  const settings = '#with:lang=python&accessTokenLifetimeMs=60000&on=unsafeAllowMissingPkce'
  const sandbox: string[] = []
  page.on('request', (request) => {
    if (/sandbox|sw\.js/.test(request.url())) sandbox.push(request.url())
  })
  await page.goto(`/lessons/request-tokens/${settings}`)
  await expect(dialog).toContainText('An access token lives 1 minute.')
  await expect(dialog).toContainText('unsafeAllowMissingPkce')
  await dialog.getByRole('button', { name: 'Not now' }).click()
  await expect(page).toHaveURL(/\/lessons\/request-tokens\/$/)
  expect(sandbox).toEqual([])
  await expect(page.getByText('unsafeAllowMissingPkce')).toHaveCount(0)

  await page.goto(`/lessons/request-tokens/${settings}&on=faultSlow`)
  const bad = page.getByRole('dialog', { name: 'This link cannot be read' })
  await bad.getByRole('button', { name: 'Close' }).click()

  await page.goto(`/lessons/request-tokens/${settings}`)
  await dialog.getByRole('button', { name: 'Use these settings' }).click()
  await expect(page).toHaveURL(/\/lessons\/request-tokens\/$/)
  await expect(page.getByRole('complementary').getByText('unsafeAllowMissingPkce')).toBeVisible()

  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Share with the room' }).click()
  const room = page.getByRole('dialog', { name: 'Share with the room' })
  await expect(room).toContainText('/s/4')
  await expect(room).toContainText('Other machines cannot reach this address.')
  await room.getByRole('checkbox', { name: 'code samples in Python' }).check()
  await room.getByRole('checkbox', { name: 'the settings of my sandbox' }).check()
  await expect(room.getByRole('img')).toHaveAccessibleName(
    /^QR code of http.+\/lessons\/request-tokens\/#with:lang=python&accessTokenLifetimeMs=60000&on=unsafeAllowMissingPkce$/,
  )
})

test('without JavaScript a short address leads to its lesson, and the hand-out leaves its own out', async ({
  browser,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto('/s/4/')
  await expect(page).toHaveURL(/\/lessons\/request-tokens\/$/)
  await page.goto('/docs/handout/')
  await expect(page.getByRole('heading', { name: 'What each step makes' })).toBeVisible()
  await expect(page.getByText('Address:')).toHaveCount(0)
  await page.close()
})

test('the hand-out is two sheets of paper, A4 or Letter', async ({ page }) => {
  await page.goto('/docs/handout/')
  await expect(page.getByText('Address:')).toBeVisible()
  for (const format of ['A4', 'Letter']) {
    const pdf = (await page.pdf({ format })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, format).toBe(2)
  }
})
