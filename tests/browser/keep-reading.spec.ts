import { expect, openLesson, test } from './fixtures'

test('a concept asks three questions, explains each answer, and is answered by keyboard', async ({
  page,
}) => {
  await openLesson(page, 'keep-reading')
  const title = 'Why an API takes access tokens only'
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()

  const questions = page.getByRole('region', { name: 'Three questions' })
  await expect(questions).toContainText('0 of 3 answered')
  const first = questions.getByRole('group', { name: /^1\. / })
  const check = questions.getByRole('button', { name: 'Check answer 1' })
  await expect(check).toBeDisabled()

  // A wrong answer is explained and can be mended, all of it by keyboard.
  await first.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(questions).toContainText('Not this one. Genuine, and addressed to somebody else.')
  await expect(questions).toContainText('0 of 3 answered')
  await page.keyboard.press('ArrowDown')
  await expect(questions).not.toContainText('Genuine, and addressed')
  await page.keyboard.press('Tab')
  await expect(check).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(questions).toContainText('Right. A reader that is not in aud must reject')
  await expect(questions.getByText('Not this one: 403 says')).toBeVisible()
  await expect(questions.getByRole('link', { name: 'RFC 7519 §4.1.3' })).toBeVisible()

  await questions.getByRole('radio', { name: /^typ,/ }).check()
  await questions.getByRole('button', { name: 'Check answer 2' }).click()
  await questions.getByRole('radio', { name: /^No: for that/ }).check()
  await questions.getByRole('button', { name: 'Check answer 3' }).click()
  await expect(questions).toContainText('all answered')
})

test('a word is explained where it first stands, and the glossary has it too', async ({ page }) => {
  await openLesson(page, 'concept-tokens')
  const word = page.getByRole('button', { name: 'base64url', exact: true })
  await word.focus()
  await page.keyboard.press('Enter')
  const explanation = page.getByText('Three bytes become four characters.')
  await expect(explanation).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(explanation).toBeHidden()
  await expect(word).toBeFocused()

  await word.click()
  await page.getByRole('link', { name: 'Glossary' }).locator('visible=true').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Glossary' })).toBeVisible()
  await expect(page.getByText('Three bytes become four characters.')).toBeInViewport()
})

test('an explanation stays on the screen, wherever the word stands', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 })
  await openLesson(page, 'authorize-user')
  const words = page.getByRole('main').locator('button[popovertarget]')
  for (const word of await words.all()) {
    await word.scrollIntoViewIfNeeded()
    await word.press('Enter')
    const id = await word.getAttribute('popovertarget')
    const box = await page.locator(`[id="${id}"]`).boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390)
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(700)
    await page.keyboard.press('Escape')
  }
})

test('without script a concept can be read, questions included', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(new URL('lessons/concept-oauth/', baseURL).href)
  await expect(page.getByText('Who is the resource owner?')).toBeVisible()
  await context.close()
})
