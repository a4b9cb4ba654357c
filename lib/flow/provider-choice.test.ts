import { expect, test } from 'vitest'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { createChoice } from '@/lib/flow/provider-choice'
import { memoryStorage } from '@/lib/flow/testing/storage'

const origin = 'http://localhost:3000'
const issuer = `${origin}/provider`
const own: OwnProvider = {
  kind: 'auth0',
  issuer: 'https://tenant.example/',
  clientId: 'native-app',
  scope: 'openid profile',
  server: {
    issuer: 'https://tenant.example/',
    authorization_endpoint: 'https://tenant.example/authorize',
    token_endpoint: 'https://tenant.example/oauth/token',
    jwks_uri: 'https://tenant.example/.well-known/jwks.json',
  },
}

test('the choice is the sandbox until another one is made, and is kept for the tab', () => {
  const storage = memoryStorage()
  const choice = createChoice(storage, 'proofkey::', origin)
  expect(choice.getState()).toEqual({ kind: 'sandbox' })
  choice.choose({ kind: 'this server', issuer })
  expect(createChoice(storage, 'proofkey::', origin).getState()).toEqual({
    kind: 'this server',
    issuer,
  })
  choice.choose({ kind: 'sandbox' })
  expect(storage.getItem('proofkey::this-server')).toBeNull()
})

test.each([
  'no JSON',
  'null',
  '{"kind":"this server"}',
  '{"kind":"this server","issuer":"nowhere"}',
  '{"kind":"this server","issuer":"https://elsewhere.example/provider"}',
])('P4 a stored choice that is damaged or of another site is not taken: %s', (text) => {
  const storage = memoryStorage({ 'proofkey::this-server': text })
  expect(createChoice(storage, 'proofkey::', origin).getState()).toEqual({ kind: 'sandbox' })
})

test('P1 where storage throws, the choice holds for the page', () => {
  const broken = memoryStorage()
  broken.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  const choice = createChoice(broken, 'proofkey::', origin)
  choice.choose({ kind: 'this server', issuer })
  expect(choice.getState().kind).toBe('this server')
})

test('an own provider is kept where the first script of each page looks for it', () => {
  const storage = memoryStorage()
  const choice = createChoice(storage, 'proofkey::', origin)
  choice.choose({ kind: 'this server', issuer })
  expect(choice.choose({ kind: 'own', provider: own })).toBe(true)
  expect(storage.getItem('proofkey::provider')).toContain('tenant.example')
  expect(storage.getItem('proofkey::this-server')).toBeNull()
  const next = createChoice(storage, 'proofkey::', origin)
  expect(next.getState()).toEqual({ kind: 'own', provider: own })
  next.choose({ kind: 'sandbox' })
  expect(storage.length).toBe(0)
})

test('P1 an own provider is not chosen where the tab cannot keep it', () => {
  const full = memoryStorage({}, 10)
  for (const storage of [undefined, full]) {
    const choice = createChoice(storage, 'proofkey::', origin)
    expect(choice.choose({ kind: 'own', provider: own })).toBe(false)
    expect(choice.getState()).toEqual({ kind: 'sandbox' })
  }
})

test.each([
  ['authorization_endpoint', 'javascript:alert(1)'],
  ['authorization_endpoint', 'data:text/html,'],
  ['token_endpoint', 'http://tenant.example/token'],
  ['token_endpoint', 'http://localhost.example/token'],
  ['jwks_uri', undefined],
])('P4 a stored own provider whose %s is %s is not taken', (name, value) => {
  const provider = { ...own, server: { ...own.server, [name]: value } }
  const storage = memoryStorage({
    'proofkey::provider': JSON.stringify({ kind: 'own', provider }),
  })
  expect(createChoice(storage, 'proofkey::', origin).getState()).toEqual({ kind: 'sandbox' })
})

test('a provider on this machine may be asked without https', () => {
  const here = JSON.parse(
    JSON.stringify(own).replaceAll('https://tenant.example/', 'http://127.0.0.1:4444/tenant'),
  )
  const storage = memoryStorage()
  createChoice(storage, 'proofkey::', origin).choose({ kind: 'own', provider: here })
  expect(createChoice(storage, 'proofkey::', origin).getState()).toEqual({
    kind: 'own',
    provider: here,
  })
})
