import { expect, openLesson, test } from './fixtures'

test.beforeEach(({ page }) => openLesson(page, 'misconfigure'))

test('an attack is stopped, let through, seen on the stage, and stopped again', async ({
  page,
}) => {
  const panel = page.getByRole('region', { name: 'Misconfigure the server' })
  await panel.getByRole('button', { name: 'Open the switches' }).click()
  await panel.getByRole('radio', { name: 'unsafeAllowMissingPkce' }).check()
  const attack = panel.getByRole('button', { name: 'Run the attack' })
  await attack.click()
  await expect(panel.getByText('The attack was stopped.')).toBeVisible()
  await expect(panel.getByRole('link', { name: 'invalid_request' })).toHaveAttribute(
    'href',
    /\/errors\/#invalid_request$/,
  )

  await panel.getByRole('checkbox', { name: 'Switch unsafeAllowMissingPkce on' }).check()
  await expect(panel.getByText('The attack was stopped.')).toBeHidden()
  await attack.click()
  await expect(panel.getByText('The thief got through.')).toBeVisible()
  await expect(panel.getByText('verifierMatchesChallenge would have refused')).toBeVisible()

  const line = page.getByRole('note', { name: 'The server is misconfigured' })
  await expect(line).toContainText('unsafeAllowMissingPkce')
  await line.getByRole('button', { name: 'Put everything right' }).click()
  await expect(line).toBeHidden()
  await expect(panel.getByText('All switches are off')).toBeVisible()
  await attack.click()
  await expect(panel.getByText('The attack was stopped.')).toBeVisible()
  const task = page.getByRole('region').filter({ hasText: /^Task/ })
  await expect(task.getByRole('status').first()).toHaveText('Done')
})

test('a fault is found by the app, with the step and the error code', async ({ page }) => {
  const panel = page.getByRole('region', { name: 'Misconfigure the server' })
  await panel.getByRole('button', { name: 'Open the switches' }).click()
  await panel.getByRole('radio', { name: 'faultRotatedKeys' }).check()
  await panel.getByRole('checkbox', { name: 'Switch faultRotatedKeys on' }).check()
  await panel.getByRole('button', { name: 'Run the flow' }).click()
  const steps = panel.getByRole('list', { name: 'Steps of the trial' })
  await expect(steps.getByRole('listitem').last()).toContainText('The app checks the ID token')
  await expect(steps.getByRole('listitem').last()).toContainText('id_token_key_unknown')
  await expect(panel.getByRole('alert')).toContainText('No key fits the ID token')
  await page.reload()
  await expect(page.getByRole('note', { name: 'The server is misconfigured' })).toContainText(
    'faultRotatedKeys',
  )
})
