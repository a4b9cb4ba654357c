import { embedCases } from './embed-cases'
import { expect, test, valueIn, withoutDefaults } from './embed-host'

test.use({ launchOptions: withoutDefaults })

embedCases('partitioned')

test('E5 a login that returns to a page of the site ends in the frame, and a new tab has a run of its own', async ({
  page,
  openHost,
  baseURL,
}) => {
  await openHost(
    page,
    '<iframe src="{site}embed/authorize-user/" width="700" height="2400"></iframe>',
  )
  const frame = page.frameLocator('iframe')
  await frame.getByRole('button', { name: 'Fill in the earlier steps' }).click()
  await frame.getByText('Edit redirect_uri').click()
  await frame.getByRole('textbox', { name: 'redirect_uri' }).fill(`${baseURL}callback/`)
  await frame.getByRole('button', { name: 'Log in', exact: true }).click()
  await frame.getByRole('button', { name: 'Continue' }).click()
  await frame.getByRole('button', { name: 'Allow' }).click()
  await valueIn(frame, 'code')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    frame.getByRole('link', { name: 'Open the lesson in Proofkey' }).click(),
  ])
  await expect(tab.getByRole('button', { name: 'Fill in the earlier steps' }).first()).toBeVisible()
  await valueIn(frame, 'code') // and the frame is where it was
})
