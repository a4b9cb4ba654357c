import { expect, test } from 'vitest'
import {
  callbackMessage,
  isTaken,
  readCallbackMessage,
  takenMessage,
} from '@/lib/flow/window-messages'

const url = 'https://learn.example/callback/?code=x&state=y'

test('a callback is handed over and taken', () => {
  expect(readCallbackMessage(callbackMessage(url))).toBe(url)
  expect(isTaken(takenMessage(url), url)).toBe(true)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['text', url],
  ['another type', { ...callbackMessage(url), type: 'proofkey:token' }],
  ['another version', { ...callbackMessage(url), version: 2 }],
  ['no URL', { ...callbackMessage(url), url: 'x' }],
  ['not a text', { ...callbackMessage(url), url: [url] }],
  ['over the limit', callbackMessage(`${url}${'x'.repeat(70_000)}`)],
  ['the answer to one', takenMessage(url)],
])('E7 %s is no callback', (_name, data) => {
  expect(readCallbackMessage(data)).toBeUndefined()
})

test.each<[string, unknown]>([
  ['of another callback', takenMessage(`${url}z`)],
  ['the callback itself', callbackMessage(url)],
  ['of another version', { ...takenMessage(url), version: 2 }],
])('E7 a taking %s does not count', (_name, data) => {
  expect(isTaken(data, url)).toBe(false)
})
