import { expect, test } from 'vitest'
import { failsAtPkce, pairOf, verifiersOf } from '@/lib/flow/pkce-pair'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { diagnose } from '@/lib/oauth/pkce-doctor'
import type { Exchange } from '@/lib/trace/exchange'

const refused = (flow: TestFlow) => {
  const exchange = flow.run().exchanges.findLast(failsAtPkce)
  if (!exchange) throw new Error('nothing was refused for its PKCE values')
  return exchange
}

test('a refused token request gives its verifier, and the challenge that the server compared', async () => {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
  const first = flow.run().verifier?.value
  await flow.commands.changeOneCharacter(3)
  await flow.commands.requestTokens()
  const pair = pairOf(flow.run(), refused(flow))
  expect(pair).toMatchObject({ verifier: flow.run().verifier?.value, method: 'S256' })
  const found = pair && (await diagnose(pair, verifiersOf(flow.run())))
  expect(found).toMatchObject({ slips: ['another_pair'] })
  expect(found?.other?.verifier).toBe(first)
}, 30_000)

test('a refused authorization request gives its challenge, and the verifier of the run', async () => {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  flow.commands.editParameter('authorize', 'code_challenge', `${flow.run().challenge?.value}=`)
  await flow.commands.logIn()
  const pair = pairOf(flow.run(), refused(flow))
  expect(pair && (await diagnose(pair))).toMatchObject({ slips: ['padding'] })

  flow.commands.editParameter('authorize', 'code_challenge', flow.run().challenge?.value ?? '')
  flow.commands.editParameter('authorize', 'code_challenge_method', null)
  await flow.commands.logIn()
  const plain = pairOf(flow.run(), refused(flow))
  expect(plain && (await diagnose(plain))).toMatchObject({ slips: ['method_plain'] })
}, 30_000)

test('without checks, a refused code that came with a verifier may be its fault', () => {
  const exchange: Exchange = {
    id: 'e',
    from: 'app',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method: 'POST', url: 'https://id.example/t', headers: [], body: 'code_verifier=x' },
    response: { status: 400, headers: [], body: '{"error":"invalid_grant"}' },
  }
  expect(failsAtPkce(exchange)).toBe(true)
  const refresh = { ...exchange.request, body: 'refresh_token=x' }
  expect(failsAtPkce({ ...exchange, request: refresh })).toBe(false)
})
