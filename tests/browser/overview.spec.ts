import type { Page } from '@playwright/test'
import { moves } from '../../content/moves'
import { expect, openLesson, test } from './fixtures'

const panel = (page: Page) => page.getByRole('region', { name: 'The flow in eleven moves' })
const said = (page: Page) => panel(page).getByRole('status')
const now = (page: Page) => panel(page).locator('[aria-current=step]')

test('eleven moves, one by one, and not beyond either end', async ({ page }) => {
  await openLesson(page, 'overview')
  await expect(said(page)).toContainText('Nothing has happened yet')
  await panel(page).getByRole('button', { name: 'Back' }).press('Enter')
  await expect(said(page)).toContainText('Nothing has happened yet')
  for (const move of moves) {
    await panel(page).getByRole('button', { name: 'Next move' }).click()
    await expect(said(page)).toContainText(move.sentence)
    await expect(now(page)).toHaveCount(1)
  }
  await expect(panel(page)).toContainText('11 of 11')
  await panel(page).getByRole('button', { name: 'Next move' }).press('Enter')
  await expect(panel(page)).toContainText('11 of 11')
  await panel(page).getByRole('button', { name: 'Back' }).click()
  await expect(said(page)).toContainText('Move 10.')
})

test('the arrow keys step, other keys do not, and each move leads to its lesson', async ({
  page,
}) => {
  await openLesson(page, 'overview')
  const drawing = panel(page).getByRole('group')
  await drawing.focus()
  await drawing.press('ArrowRight')
  await drawing.press('ArrowDown')
  await expect(said(page)).toContainText('Move 2.')
  await drawing.press('x')
  await drawing.press('Control+ArrowRight')
  await expect(said(page)).toContainText('Move 2.')
  await drawing.press('ArrowLeft')
  await expect(said(page)).toContainText('Move 1.')
  await drawing.press('End')
  await expect(said(page)).toContainText('Move 11.')
  await drawing.press('Home')
  await expect(said(page)).toContainText('Nothing has happened yet')
  await drawing.press('ArrowLeft')
  await expect(said(page)).toContainText('Nothing has happened yet')

  await panel(page).getByRole('button', { name: 'Move 7' }).click()
  await expect(now(page)).toContainText('token request')
  await said(page).getByRole('link', { name: 'Do it for real: Request tokens' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Request tokens' })).toBeVisible()
})

test('played, the moves come by themselves, until paused', async ({ page }) => {
  await page.clock.install()
  await openLesson(page, 'overview')
  await panel(page).getByRole('button', { name: 'Play' }).click()
  await expect(said(page)).toContainText('Move 1.')
  await page.clock.runFor(2700)
  await expect(said(page)).toContainText('Move 2.')
  await panel(page).getByRole('button', { name: 'Pause' }).click()
  await page.clock.runFor(10_000)
  await expect(said(page)).toContainText('Move 2.')
  await panel(page).getByRole('button', { name: 'Play' }).click()
  for (let count = 0; count < 9; count++) await page.clock.runFor(2700)
  await expect(said(page)).toContainText('Move 11.')
  await panel(page).getByRole('button', { name: 'Play again' }).click()
  await expect(said(page)).toContainText('Move 1.')
})

test('with reduced motion nothing travels', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await openLesson(page, 'overview')
  for (let count = 0; count < 3; count++) {
    await panel(page).getByRole('button', { name: 'Next move' }).click()
  }
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('the moves are a list', async ({ page }) => {
    await page.goto('/lessons/overview/')
    await page.getByText('The same as a list').click()
    for (const { sentence } of moves) {
      await expect(page.getByRole('listitem').filter({ hasText: sentence })).toBeVisible()
    }
  })
})
