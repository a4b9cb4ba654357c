import { expect, test } from 'vitest'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { hasPending } from '@/lib/flow/pending-mark'
import { dropPending, keepPending, readPending } from '@/lib/flow/pending-provider'
import { createChoice } from '@/lib/flow/provider-choice'
import { readRemembered, remember } from '@/lib/flow/remembered-provider'
import { memoryStorage } from '@/lib/flow/testing/storage'

const key = 'proofkey::provider'
const settings: OwnSettings = {
  kind: 'issuer',
  issuer: 'https://id.example',
  clientId: 'an-app',
  scope: 'openid',
  audience: 'https://api.example',
}

test('settings to be looked up come back after the reload, and are no choice', () => {
  const storage = memoryStorage()
  expect(keepPending(storage, key, settings)).toBe(true)
  expect(hasPending(storage, key)).toBe(true)
  expect(readPending(storage, key)).toEqual({ pending: settings })
  expect(createChoice(storage, 'proofkey::', 'https://site.example').getState()).toEqual({
    kind: 'sandbox',
  })
  dropPending(storage, key)
  expect(storage.getItem(key)).toBeNull()
})

test('one press is one lookup: what was asked once is known for it', () => {
  const storage = memoryStorage()
  keepPending(storage, key, settings, true)
  expect(readPending(storage, key)).toEqual({ pending: settings, asked: true })
  expect(hasPending(storage, key)).toBe(true)
})

test('a choice that took their place is not removed with them', () => {
  const storage = memoryStorage()
  keepPending(storage, key, settings)
  storage.setItem(key, '{"kind":"own"}')
  dropPending(storage, key)
  expect(storage.getItem(key)).toBe('{"kind":"own"}')
  expect(readPending(storage, key)).toBeUndefined()
})

test.each([
  ['an unsafe issuer', { ...settings, issuer: 'http://id.example' }],
  ['no address', { ...settings, issuer: 'javascript:alert(1)' }],
  ['D10: a secret', { ...settings, clientId: 'client_secret=abc' }],
  ['a member of another type', { ...settings, scope: 7 }],
  ['a text without an end', { ...settings, audience: 'a'.repeat(3000) }],
])('%s does not come back', (_, pending) => {
  const storage = memoryStorage()
  storage.setItem(key, JSON.stringify({ pending }))
  expect(readPending(storage, key)).toBeUndefined()
})

test('without storage it is said, and nothing throws', () => {
  expect(keepPending(undefined, key, settings)).toBe(false)
  expect(readPending(undefined, key)).toBeUndefined()
  dropPending(undefined, key)
})

test('what is remembered is the issuer and the client ID, and nothing else', () => {
  const storage = memoryStorage()
  remember(storage, key, settings)
  expect(storage.getItem(key)).not.toContain('api.example')
  expect(readRemembered(storage, key)).toEqual({
    kind: 'issuer',
    issuer: 'https://id.example',
    clientId: 'an-app',
  })
  remember(storage, key, undefined)
  expect(storage.getItem(key)).toBeNull()
})
