import type { Page } from '@playwright/test'
import { expect, logInAsAda, openLesson, readValue, test } from './fixtures'

async function walk(page: Page): Promise<void> {
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await readValue(page, 'code_verifier')
  const lessons = page.getByRole('navigation', { name: 'Lessons' })
  await lessons.getByRole('link', { name: 'Authorize the user' }).click()
  await logInAsAda(page)
  await readValue(page, 'code')
  await lessons.getByRole('link', { name: 'Request tokens' }).click()
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
}

test('P1 with every storage refused, the walk goes through in one tab', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    }
  })
  await walk(page)
})

test('P2 with databases that another tab holds, the walk goes through all the same', async ({
  page,
  context,
}) => {
  const holder = await context.newPage()
  await holder.goto('/callback/')
  await holder.evaluate(async () => {
    for (const name of ['proofkey::tenant', 'proofkey::run']) {
      await new Promise<void>((resolve) => {
        const opening = indexedDB.open(name, 1)
        opening.onupgradeneeded = () => {
          const store = opening.result.createObjectStore('held')
          const again = () => {
            store.put(1, 1).onsuccess = again // the upgrade never ends, so nobody else can open it
          }
          again()
          resolve()
        }
      })
    }
  })
  await walk(page)
})

test('P4 stored state edited by hand is dropped part by part', async ({ page }) => {
  await walk(page)
  const before = await readValue(page, 'code')
  // Edited while no page is there that could write over it: before the next one runs.
  await page.addInitScript(() => {
    const run = JSON.parse(sessionStorage.getItem('proofkey::run') ?? '{}')
    sessionStorage.setItem('proofkey::run', JSON.stringify({ ...run, tokens: 7, exchanges: [{}] }))
  })
  await page.reload()
  expect(await readValue(page, 'code')).toBe(before)
  await expect(page.locator('[data-value=access_token]')).toHaveCount(0)
})

test('tokens and verifiers are never in localStorage', async ({ page }) => {
  await walk(page)
  const verifier = await readValue(page, 'code_verifier')
  const token = await readValue(page, 'access_token')
  const kept = await page.evaluate(() => JSON.stringify(localStorage))
  expect(kept).not.toContain(verifier)
  expect(kept).not.toContain(token)
})
