import { expect, test } from 'vitest'
import { emptyRun } from '@/lib/flow/run'
import { createTestFlow } from '@/lib/flow/testing/flow'
import { justCrossed } from '@/lib/trace/just-crossed'

test('each crossing is told once, with the values that its message carried', async () => {
  const { commands, press, run } = await createTestFlow()
  let before = emptyRun
  const news = () => {
    const found = justCrossed(before, run())
    before = run()
    return found.map(({ name, from, to, values }) => [name, `${from} to ${to}`, values.join(' ')])
  }
  await commands.generateVerifier()
  expect(news()).toEqual([])
  await commands.logIn()
  expect(news()).toEqual([['authorize', 'browser to server', 'code_challenge']])
  await press()
  await press('allow')
  expect(news()).toEqual([['code', 'server to browser', 'code']])
  await commands.requestTokens()
  expect(news()).toEqual([
    ['token request', 'app to server', 'code_verifier code'],
    ['tokens', 'server to app', 'access_token id_token refresh_token'],
  ])
  expect(news()).toEqual([])
  await commands.callApi()
  expect(news()).toEqual([['API call', 'app to api', 'access_token']])
  await commands.refresh()
  expect(news()).toEqual([['refresh', 'app to server', 'refresh_token']])
}, 20_000)

test('a request without the verifier is told without it, and its refusal by its code', async () => {
  const { commands, press, run, store } = await createTestFlow()
  await commands.generateVerifier()
  await commands.logIn()
  await press()
  await press('allow')
  store.dispatch({
    type: 'parameter-edited',
    request: 'token',
    name: 'code_verifier',
    value: null,
  })
  const before = run()
  await commands.requestTokens()
  const found = justCrossed(before, run())
  expect(found.map(({ name, values, refused }) => [name, values.join(), refused])).toEqual([
    ['token request', 'code', undefined],
    ['tokens', '', 'invalid_grant'],
  ])
}, 20_000)
