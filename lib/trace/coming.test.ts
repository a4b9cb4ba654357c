import { expect, test } from 'vitest'
import { emptyRun, type Run } from '@/lib/flow/run'
import { createTestFlow } from '@/lib/flow/testing/flow'
import { comingArrows } from '@/lib/trace/coming'

const labels = (run: Run) => comingArrows(run).map(({ label }) => label)

test('before anything was sent, the whole flow is to come', () => {
  expect(labels(emptyRun)).toEqual([
    'open URL',
    'authorization request',
    'log in, allow',
    'callback',
    'token request',
    'tokens',
    'refresh',
    'API call',
  ])
})

test('what was sent is no longer to come', async () => {
  const { commands, press, run } = await createTestFlow()
  await commands.generateVerifier()
  await commands.logIn()
  expect(labels(run())[0]).toBe('log in, allow')
  await press()
  await press('allow')
  await commands.requestTokens()
  expect(labels(run())).toEqual(['refresh', 'API call'])
})
