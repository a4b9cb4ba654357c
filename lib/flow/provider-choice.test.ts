import { expect, test } from 'vitest'
import { createChoice } from '@/lib/flow/provider-choice'
import { memoryStorage } from '@/lib/flow/testing/storage'

const origin = 'http://localhost:3000'
const issuer = `${origin}/provider`

test('the choice is the sandbox until another one is made, and is kept for the tab', () => {
  const storage = memoryStorage()
  const choice = createChoice(storage, 'key', origin)
  expect(choice.getState()).toEqual({ kind: 'sandbox' })
  choice.choose({ kind: 'this server', issuer })
  expect(createChoice(storage, 'key', origin).getState()).toEqual({ kind: 'this server', issuer })
  choice.choose({ kind: 'sandbox' })
  expect(storage.getItem('key')).toBeNull()
})

test.each([
  'no JSON',
  'null',
  '{"kind":"this server"}',
  '{"kind":"this server","issuer":"nowhere"}',
  '{"kind":"this server","issuer":"https://elsewhere.example/provider"}',
])('P4 a stored choice that is damaged or of another site is not taken: %s', (text) => {
  const storage = memoryStorage({ key: text })
  expect(createChoice(storage, 'key', origin).getState()).toEqual({ kind: 'sandbox' })
})

test('P1 where storage throws, the choice holds for the page', () => {
  const broken = memoryStorage()
  broken.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const choice = createChoice(broken, 'key', origin)
  choice.choose({ kind: 'this server', issuer })
  expect(choice.getState().kind).toBe('this server')
})
