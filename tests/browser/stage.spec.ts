import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { lessons } from '../../content/lessons'
import {
  expect,
  expectOneTextPerValue,
  hydrated,
  logInAsAda,
  nextLesson,
  openLesson,
  readValue,
  test,
} from './fixtures'

const stage = (page: Page) => page.getByRole('complementary', { name: 'Stage' })
const list = (page: Page) => stage(page).getByRole('region', { name: 'Exchanges so far' })
const openTab = (page: Page, name: string) => stage(page).getByRole('tab', { name }).click()

/** The walk to the tokens, by hand, so that nothing is marked as filled in. */
async function walkToTokens(page: Page): Promise<void> {
  await walkToCode(page)
  await page.getByRole('button', { name: 'Request tokens' }).click()
  await readValue(page, 'id_token')
}

async function walkToCode(page: Page): Promise<void> {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await readValue(page, 'authorization_url')
  await logInAsAda(page)
  await readValue(page, 'code')
  await nextLesson(page, 'Request tokens')
}

test('before anything was sent the stage says what is to come', async ({ page }) => {
  await openLesson(page, 'create-code-verifier')
  await expect(stage(page)).toContainText('Nothing has been sent yet.')
  await openTab(page, 'Sequence')
  await expect(stage(page)).toContainText('Nothing has been sent yet. To come:')
  await openTab(page, 'Server')
  await expect(stage(page)).toContainText('The server has heard nothing of this run.')
  await openTab(page, 'Exchanges')
  await page.getByRole('button', { name: 'Generate verifier' }).click()
  await expect(stage(page)).toContainText('Step 3 will send')
})

test('every hop is listed in order, each with both messages as they crossed', async ({ page }) => {
  await walkToTokens(page)
  const code = await readValue(page, 'code')
  const verifier = await readValue(page, 'code_verifier')
  const hops = [
    ['GET /sandbox/authorize', '303 See Other', 'Browser', 'location: '],
    ['GET /sandbox/login', '200 OK', 'Browser', 'text/html'],
    ['POST /sandbox/login', '303 See Other', 'Browser', 'location: '],
    ['GET /sandbox/consent', '200 OK', 'Browser', 'text/html'],
    ['POST /sandbox/consent', '303 See Other', 'Browser', `code=${code}`],
    ['POST /sandbox/oauth/token', '200 OK', 'App', 'cache-control: no-store'],
    ['GET /sandbox/.well-known/jwks.json', '200 OK', 'App', '"kty": "RSA"'],
  ] as const
  const rows = list(page).getByRole('button')
  await expect(rows).toHaveCount(hops.length)
  await rows.first().click()
  for (const [place, [line, status, actor, answer]] of hops.entries()) {
    await expect(
      stage(page).getByRole('heading', { name: `${place + 1}. ${line}`, exact: true }),
    ).toBeVisible()
    const article = stage(page).getByRole('article')
    await expect(article).toContainText(`${actor} asks Server`)
    await expect(article.getByRole('region', { name: 'Request' })).toContainText('host: localhost')
    await expect(article.getByRole('region', { name: 'Response' })).toContainText(status)
    await expect(article.getByRole('region', { name: 'Response' })).toContainText(answer)
    if (line === 'POST /sandbox/oauth/token') {
      await expect(article.getByRole('region', { name: 'Request' })).toContainText(
        `code_verifier=${verifier}`,
      )
      await expect(article).toContainText(/What the server checked: (\d+) of \1 passed/)
    }
    const next = stage(page).getByRole('button', { name: 'Next exchange' })
    if (place < hops.length - 1) await next.click()
    else await expect(next).toBeDisabled()
  }
  await expectOneTextPerValue(page)
  await stage(page).getByRole('button', { name: 'All exchanges' }).click()
  await expect(rows.last()).toBeFocused()
})

test('an arrow of the sequence opens its exchange, and the sentences say the same', async ({
  page,
}) => {
  await walkToTokens(page)
  await openTab(page, 'Sequence')
  const arrows = stage(page).getByRole('list', { name: 'Sequence' }).getByRole('button')
  await stage(page).getByText('The same in sentences').click()
  const coming = stage(page).getByRole('list', { name: 'To come' }).getByRole('listitem')
  const sentences = stage(page).getByRole('listitem').filter({ hasText: /\.$/ })
  await expect(sentences).toHaveCount((await arrows.count()) + (await coming.count()))
  await expect(stage(page)).toContainText('The system browser hands the code to the app.')
  await arrows.filter({ hasText: 'POST /oauth/token' }).press('Enter')
  await expect(
    stage(page).getByRole('heading', { name: '6. POST /sandbox/oauth/token' }),
  ).toBeFocused()
  await expect(stage(page).getByRole('tab', { name: 'Exchanges' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
})

test('messages are explained and compared, filtered, cleared and taken away', async ({ page }) => {
  await walkToTokens(page)
  const verifier = await readValue(page, 'code_verifier')
  await page.getByRole('button', { name: 'Send it again anyway' }).click()
  const rows = list(page).locator('[data-exchange]')
  await expect(rows.filter({ hasText: '400 Bad Request' })).toHaveCount(1)

  await stage(page).getByRole('button', { name: 'Filter' }).click()
  await stage(page).getByRole('checkbox', { name: 'Only what failed' }).check()
  await expect(stage(page)).toContainText(/1 of \d+ shown/)
  await rows.click()
  const article = stage(page).getByRole('article')
  await article.getByText(/things differ from exchange 6/).click()
  await expect(article).toContainText('error new in the response')
  await article.getByRole('button', { name: 'exchange 6' }).click()
  await article.getByRole('radio', { name: 'Explained' }).check()
  const response = article.getByRole('region', { name: 'Response' })
  await expect(response).toContainText('RFC 6749 §5.1')
  await response.getByText('Open this JWT access_token').click()
  await expect(response.getByRole('list', { name: 'Claims' })).toContainText('timesheets')
  await expectOneTextPerValue(page)
  await article.getByRole('button', { name: 'All exchanges' }).click()
  await stage(page).getByRole('checkbox', { name: 'Only what failed' }).uncheck()

  await stage(page).getByRole('button', { name: 'Take it away' }).click()
  const dialog = page.getByRole('dialog', { name: 'Take it away' })
  const taken = async (name: string) => {
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: `Save ${name}` }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  expect(await taken('proofkey.har')).not.toContain(verifier)
  await dialog.getByRole('checkbox', { name: 'Leave the secrets in' }).check()
  await expect(dialog.getByRole('status').first()).toContainText('Do not post it.')
  expect(await taken('proofkey-with-secrets.har')).toContain(verifier)
  await dialog.getByRole('radio', { name: 'SVG' }).check()
  expect(await taken('proofkey.svg')).toContain('code_verifier')
  await dialog.getByRole('button', { name: 'Close' }).click()

  await stage(page).getByRole('button', { name: 'Clear' }).click()
  await expect(list(page)).toContainText('earlier exchanges are cleared from the view')
  await nextLesson(page, 'Call your API')
  await page.getByRole('button', { name: 'Get user info' }).click()
  await expect(list(page).locator('[data-exchange]')).toHaveCount(1)
})

test('a message of the scene opens the exchange that carried it', async ({ page }) => {
  await walkToTokens(page)
  const crossings = stage(page).getByRole('list', { name: 'Messages between phone and server' })
  await crossings.getByRole('button', { name: /^authorize/ }).click()
  await expect(
    stage(page).getByRole('heading', { name: '1. GET /sandbox/authorize' }),
  ).toBeVisible()
  await crossings.getByRole('button', { name: /^tokens/ }).click()
  await expect(
    stage(page).getByRole('heading', { name: '6. POST /sandbox/oauth/token' }),
  ).toBeVisible()
  await expect(crossings.getByRole('button', { name: /^API call/ })).toHaveCount(0)
})

test('the server stores the challenge in step 3, before anybody has logged in', async ({
  page,
}) => {
  await openLesson(page, 'authorize-user')
  await page.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  const challenge = await readValue(page, 'code_challenge')
  await page.getByRole('button', { name: 'Log in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Continue', exact: true })).toBeVisible()
  await openTab(page, 'Server')
  const pending = stage(page).getByRole('region', { name: 'Pending authorizations' })
  await expect(pending.getByRole('listitem')).toHaveCount(1)
  await expect(pending).toContainText(challenge)
  await expect(pending).toContainText('waits, ends in')
  await expect(stage(page).getByRole('region', { name: 'Authorization server' })).toContainText(
    challenge,
  )
  await expectOneTextPerValue(page)
})

test('the server view names the check that failed, with both hashes', async ({ page }) => {
  await walkToCode(page)
  const challenge = await readValue(page, 'code_challenge')
  const request = page.getByRole('region', { name: 'The token request' })
  await request.getByRole('button', { name: 'Change one character of the verifier' }).click()
  await request.getByText('Edit code_verifier', { exact: true }).click()
  const wrong = await request.getByRole('textbox', { name: 'code_verifier' }).inputValue()
  await request.getByRole('button', { name: 'Request tokens' }).click()
  await openTab(page, 'Server')
  const checks = stage(page).getByRole('region', { name: 'Checks of a request' })
  await expect(checks).toContainText('Stopped at verifierMatchesChallenge')
  const hash = createHash('sha256').update(wrong).digest('base64url')
  await expect(checks).toContainText(`expected${challenge}found${hash}`)
  const codes = stage(page).getByRole('region', { name: 'Authorization codes' })
  await expect(codes).toContainText('1 of 5')
  await expect(stage(page).getByRole('region', { name: 'Authorization server' })).toContainText(
    'not the one it stored',
  )
  await expectOneTextPerValue(page)

  await request.getByRole('button', { name: 'Put the verifier back' }).click()
  await request.getByRole('button', { name: 'Request tokens' }).click()
  await expect(codes).toContainText('used')
  await expect(stage(page).getByRole('region', { name: 'Token families' })).toContainText('alive')
})

test('on every page each value has one text: fresh, refreshed, and out of date', async ({
  page,
}) => {
  await openLesson(page, 'refresh-tokens')
  await page.getByRole('button', { name: 'Run all steps' }).click()
  await expect(page.getByRole('link', { name: 'Refresh tokens (done)' }).first()).toBeVisible()
  const steps = lessons.filter(({ number }) => number !== undefined)
  for (const { slug } of steps) {
    await page.goto(`/lessons/${slug}/`)
    await hydrated(page)
    await readValue(page, 'access_token')
    await expectOneTextPerValue(page)
    await openTab(page, 'Server')
    await expectOneTextPerValue(page)
  }
  await openLesson(page, 'create-code-challenge')
  await hydrated(page)
  await page.getByRole('button', { name: 'Change one character' }).click()
  await expect(page.locator('[data-value=access_token]')).toHaveCount(0)
  for (const { slug } of steps) {
    await page.goto(`/lessons/${slug}/`)
    await hydrated(page)
    await openTab(page, 'Server')
    await expectOneTextPerValue(page)
    await expect(page.locator('[data-value=code], [data-value=refresh_token]')).toHaveCount(0)
  }
})
