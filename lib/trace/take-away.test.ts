import { beforeAll, expect, test } from 'vitest'
import type { Run } from '@/lib/flow/run'
import { createTestFlow } from '@/lib/flow/testing/flow'
import { secretsOf } from '@/lib/trace/secrets'
import { formats, safeExchanges, takeAway } from '@/lib/trace/take-away'

let run: Run

beforeAll(async () => {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
  await flow.commands.requestTokens()
  await flow.commands.getUserInfo()
  await flow.commands.callApi()
  await flow.commands.refresh()
  run = flow.run()
}, 30_000)

test.each(formats)('no secret of a whole run is in its %s', (format) => {
  const { text, name } = takeAway(safeExchanges(run.exchanges, run), run, format)
  const secrets = secretsOf(run)
  expect(secrets.length).toBeGreaterThan(8)
  for (const { value } of secrets) expect(text).not.toContain(value)
  expect(text).not.toMatch(/eyJ[\w-]{10}/)
  expect(text).not.toMatch(/redacted-whole/)
  expect(name).toMatch(/^proofkey\.\w+$/)
})

test('with secrets they are there, in the archive alone, and its name says so', () => {
  const verifier = run.verifier?.value ?? 'none'
  const safe = safeExchanges(run.exchanges, run)
  const archive = takeAway(safe, run, 'har', run.exchanges)
  expect(archive.text).toContain(verifier)
  expect(archive.name).toBe('proofkey-with-secrets.har')
  for (const format of ['curl', 'mermaid', 'svg'] as const) {
    expect(takeAway(safe, run, format, run.exchanges).text).not.toContain(verifier)
  }
})
