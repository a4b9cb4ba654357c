import type { Page } from '@playwright/test'
import { sampleLanguages } from '../../content/samples'
import { expect, expectOneTextPerValue, nextLesson, openLesson, readValue, test } from './fixtures'

const block = (page: Page) => page.getByRole('region', { name: 'In your language' })
const language = (page: Page) => block(page).getByRole('combobox', { name: 'Language' })

test('the language stays chosen, and the code has the value of the run', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openLesson(page, 'create-code-verifier')
  await expect(block(page)).toContainText('import Foundation')
  await language(page).selectOption('Kotlin')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  const verifier = await readValue(page, 'code_verifier')

  await nextLesson(page, 'Create a code challenge')
  await expect(language(page)).toHaveValue('kotlin')
  await page.reload()
  await expect(language(page)).toHaveValue('kotlin')
  await expect(block(page).locator('[data-value=code_verifier]')).toHaveText(verifier)
  await expect(block(page)).toContainText(`val verifier = "${verifier}"`)
  await expect(block(page)).toContainText('Not run by us')
  await block(page).getByRole('button', { name: 'Copy the Kotlin sample' }).click()
  await expect(block(page).getByText('Copied')).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(`val verifier = "${verifier}"\n`)
  await expectOneTextPerValue(page)

  // A lesson without Kotlin has its own first; what is chosen there is chosen everywhere.
  await openLesson(page, 'call-api')
  await expect(language(page)).toHaveValue('javascript')
  await block(page).getByRole('combobox', { name: 'Request' }).selectOption('Get user info')
  await language(page).selectOption('cURL')
  await expect(block(page)).toContainText('Run by our tests')
  await expect(block(page)).toContainText(/curl .*'http.*\/sandbox\/userinfo'/)
  await openLesson(page, 'create-code-verifier')
  await expect(language(page)).toHaveValue('kotlin')
})

test('a value that would end the string is quoted, and then only a part', async ({ page }) => {
  await openLesson(page, 'create-code-challenge')
  await language(page).selectOption('Dart')
  await openLesson(page, 'create-code-verifier')
  await page.getByRole('textbox', { name: 'Your own value' }).fill(`it's $1`)
  await nextLesson(page, 'Create a code challenge')
  await expect(block(page).locator('[data-part=code_verifier]')).toHaveText(`it\\'s \\$1`)
  await expect(block(page).locator('[data-value=code_verifier]')).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('each language is there to be read, one below the other', async ({ page }) => {
    await page.goto('/lessons/request-tokens/')
    for (const { ending } of Object.values(sampleLanguages)) {
      await expect(
        block(page).getByText(`content/samples/request-tokens/tokens.${ending}`),
      ).toBeVisible()
    }
    await expect(block(page).getByText('{code_verifier}')).toHaveCount(9)
    await expect(block(page).getByRole('combobox')).toHaveCount(0)
  })
})
