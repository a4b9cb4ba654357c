import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

const exchangeRows = (page: import('@playwright/test').Page) =>
  page.getByRole('complementary', { name: 'Stage' }).getByRole('listitem')

test('Run all steps does every step, and marks what it sent as filled in', async ({ page }) => {
  await openLesson(page, 'refresh-tokens')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  const lessons = page.getByRole('navigation', { name: 'Lessons' })
  for (const title of ['Authorize the user', 'Request tokens', 'Call your API', 'Refresh tokens']) {
    await expect(lessons.getByRole('link', { name: `${title} (done)` })).toBeVisible()
  }
  await expect(
    exchangeRows(page)
      .filter({ hasText: /filled in/i })
      .first(),
  ).toBeVisible()
  await openLesson(page, 'request-tokens')
  expect((await readValue(page, 'id_token')).split('.')).toHaveLength(3)
})

test('Run all steps twice is a fresh run each time', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  const refreshed = page
    .getByRole('navigation', { name: 'Lessons' })
    .getByRole('link', { name: 'Refresh tokens (done)' })
  await expect(refreshed).toBeVisible()
  const first = await readValue(page, 'code_verifier')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect.poll(() => readValue(page, 'code_verifier')).not.toBe(first)
  await expect(refreshed).toBeVisible()
})

test('Fill in the earlier steps does what is missing, and nothing twice', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'code')
  await expect(page.getByRole('button', { name: 'Fill in the earlier steps' })).toHaveCount(0)
  expect(await readValue(page, 'code_verifier')).toBe(verifier)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'access_token')
})

test('Start over keeps the login session, and the page says why no login page came', async ({
  page,
}) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await logInAsAda(page)
  await readValue(page, 'code')
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(page.locator('[data-value=code]')).toHaveCount(0)
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await readValue(page, 'code')
  await expect(page.getByRole('complementary', { name: 'Stage' })).toContainText(/single sign-on/i)
})

test('P6 Reset the sandbox drops the tenant: its database has other keys, and login asks again', async ({
  page,
}) => {
  const keyIds = () =>
    page.evaluate(async () => {
      const open = indexedDB.open('proofkey::tenant')
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(open.error)
      })
      const all = db.transaction('keys').objectStore('keys').getAll()
      const rows = await new Promise<{ kid: string }[]>((resolve) => {
        all.onsuccess = () => resolve(all.result)
      })
      db.close()
      return rows.map(({ kid }) => kid)
    })
  await openLesson(page, 'request-tokens')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await readValue(page, 'id_token')
  const before = await keyIds()
  expect(before.length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Reset the sandbox' }).click()
  await expect(page.getByText('The sandbox is new')).toBeVisible()
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await logInAsAda(page)
  await readValue(page, 'code')
  expect(await keyIds()).not.toEqual(before)
})
