import { expect, test } from 'vitest'
import type { Exchange } from '@/lib/trace/exchange'
import { headerOf, pathOf, redirectTarget, statusText } from '@/lib/trace/http-text'

function answered(status: number, location?: string): Exchange {
  return {
    id: 'one',
    from: 'browser',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 0,
    request: { method: 'GET', url: 'https://as.example/sandbox/login', headers: [], body: '' },
    response: { status, headers: location ? [['location', location]] : [], body: '' },
  }
}

test('a status is written with its phrase, an unknown one alone (RFC 9110 §15)', () => {
  expect(statusText(303)).toBe('303 See Other')
  expect(statusText(418)).toBe('418')
})

test('a path is read without its query; what is no URL stays as it is', () => {
  expect(pathOf('https://as.example/a/b?c=d#e')).toBe('/a/b')
  expect(pathOf('nonsense')).toBe('nonsense')
})

test('a header is found whatever its case (RFC 9110 §5.1)', () => {
  expect(headerOf([['Content-Type', 'text/html']], 'content-type')).toBe('text/html')
  expect(headerOf([], 'content-type')).toBeUndefined()
})

test('a relative Location is resolved against the request (RFC 9110 §10.2.2)', () => {
  expect(redirectTarget(answered(303, 'consent?t=1'))?.href).toBe(
    'https://as.example/sandbox/consent?t=1',
  )
  expect(redirectTarget(answered(303, 'com.app:/callback?code=1'))?.protocol).toBe('com.app:')
})

test('only a redirect that can be read has a target', () => {
  expect(redirectTarget(answered(200, 'consent'))).toBeUndefined()
  expect(redirectTarget(answered(303))).toBeUndefined()
  expect(redirectTarget(answered(303, 'https://'))).toBeUndefined()
})
