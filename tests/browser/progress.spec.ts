import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, nextLesson, openLesson, readValue, test } from './fixtures'

const key = 'proofkey::progress'
const steps = (page: Page) => page.getByRole('navigation', { name: 'Lessons' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Your progress' })

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Progress' }).click()
  await expect(dialog(page)).toBeVisible()
}

async function readFile(page: Page, text: string): Promise<void> {
  await dialog(page)
    .getByLabel('Read a saved file')
    .setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a reading lesson is done by Next, and a live step by its result', async ({ page }) => {
  await openLesson(page, 'concept-oauth')
  await expect(steps(page).getByRole('link', { name: 'OAuth 2.0', exact: true })).toBeVisible()
  await nextLesson(page, 'OpenID Connect')
  await expect(steps(page).getByRole('link', { name: 'OAuth 2.0 (done)' })).toBeVisible()

  await openLesson(page, 'create-code-verifier')
  await nextLesson(page, 'Create a code challenge')
  await expect(
    steps(page).getByRole('link', { name: 'Create a code verifier', exact: true }),
    'passing by is not doing',
  ).toBeVisible()
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await expect(
    steps(page).getByRole('link', { name: 'Create a code verifier (done)' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await expect(
    steps(page).getByRole('link', { name: 'Create a code verifier (done before)' }),
  ).toBeVisible()
})

test('is saved as a file, forgotten, and read again', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')
  await expect(steps(page).getByRole('link', { name: /verifier \(done\)/ })).toBeVisible()
  await openDialog(page)
  await expect(dialog(page)).toContainText('2 lessons and 0 tasks done')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const saved = readFileSync(await download.path(), 'utf8')
  expect(JSON.parse(saved).lessons).toEqual(['create-code-verifier', 'create-code-challenge'])
  expect(saved).not.toContain(verifier)

  await dialog(page).getByRole('button', { name: 'Forget my progress' }).click()
  await dialog(page).getByRole('button', { name: 'Really forget all of it' }).click()
  await expect(dialog(page)).toContainText('Nothing is done yet')
  expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBeNull()
  await readFile(page, saved.replace('"tasks": []', '"tasks": ["call-api", "from-the-future"]'))
  await expect(dialog(page).getByRole('status')).toHaveText(
    'Read. New here: 2 lessons and 1 task. Left out, because there is nothing of that name here: from-the-future.',
  )
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused()
  await expect(steps(page).getByRole('link', { name: /Call your API.*task done/ })).toBeVisible()
})

for (const [name, text, sentence] of [
  ['an empty one', '', 'The file is empty'],
  ['no JSON', 'done: all', 'The file is not JSON'],
  ['another file', '{"name":"proofkey"}', 'no progress of Proofkey'],
  ['a later version', '{"proofkey":"progress","version":9}', 'another version'],
  [
    'markup in a name',
    '{"proofkey":"progress","version":1,"lessons":["<img src=x onerror=alert(1)>"],"tasks":[]}',
    'The list “lessons” of the file is damaged',
  ],
  ['a megabyte', 'x'.repeat(1_000_000), 'far too long'],
] as const) {
  test(`a file that cannot be read is refused in a sentence: ${name}`, async ({ page }) => {
    await openLesson(page, 'create-code-verifier')
    await openDialog(page)
    await readFile(page, text)
    await expect(dialog(page).getByRole('status')).toContainText(sentence)
    await expect(dialog(page)).toContainText('Nothing is done yet')
  })
}

test('P4 a damaged record is read part by part', async ({ page }) => {
  await page.addInitScript(([name, text]) => localStorage.setItem(name, text), [
    key,
    '{"lessons":["concept-oauth",7,{}],"tasks":"all","at":[]}',
  ] as const)
  await openLesson(page, 'create-code-verifier')
  await expect(steps(page).getByRole('link', { name: 'OAuth 2.0 (done)' })).toBeVisible()
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await expect(steps(page).getByRole('link', { name: /verifier \(done\)/ })).toBeVisible()
})

test('P1 with storage refused it is kept for this page', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
  })
  await openLesson(page, 'concept-oauth')
  await nextLesson(page, 'OpenID Connect')
  await expect(steps(page).getByRole('link', { name: 'OAuth 2.0 (done)' })).toBeVisible()
})

test('two tabs show the same', async ({ page, context }) => {
  await openLesson(page, 'create-code-verifier')
  const other = await context.newPage()
  await openLesson(other, 'concept-oauth')
  await nextLesson(other, 'OpenID Connect')
  await expect(steps(page).getByRole('link', { name: 'OAuth 2.0 (done)' })).toBeVisible()
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await expect
    .poll(() => page.evaluate((name) => localStorage.getItem(name), key))
    .toContain('create-code-verifier')
  const kept = await page.evaluate((name) => localStorage.getItem(name), key)
  expect(kept, 'and what the other one has done is still there').toContain('concept-oauth')
})
