import { beforeEach, describe, expect, test } from 'vitest'
import type { Commands } from '@/lib/flow/commands'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import type { Host } from '@/lib/sandbox/testing/walk'

let host: Host
let commands: Commands
let left: string[]
let run: () => Run
let press: TestFlow['press']

beforeEach(async () => {
  ;({ host, commands, left, run, press } = await createTestFlow())
})

const tokenRequests = () =>
  run().exchanges.filter(({ request }) => request.url.endsWith('/oauth/token')).length

async function walkToCode(): Promise<void> {
  await commands.generateVerifier()
  await commands.logIn()
  await press()
  await press('allow')
}

describe('the walk', () => {
  test('log in, continue, allow, request tokens: the ID token passes all its checks', async () => {
    await walkToCode()
    expect(run().callback?.failure).toBeUndefined()
    expect(stepStatus(run(), 'code')).toBe('done')
    await commands.requestTokens()
    const failed = run().identity?.value.checks.filter(({ outcome }) => outcome === 'failed')
    expect(failed).toEqual([])
    expect(run().identity?.value.claims?.sub).toBe('sandbox|ada')
    await commands.getUserInfo()
    await commands.callApi()
    await commands.refresh()
    for (const step of ['tokens', 'api', 'refresh'] as const) {
      expect(stepStatus(run(), step), step).toBe('done')
    }
    const steps = run().exchanges.map(({ request, response }) => {
      return `${request.method} ${new URL(request.url).pathname.split('/sandbox')[1]} ${response.status}`
    })
    expect(steps).toEqual([
      'GET /authorize 303',
      'GET /login 200',
      'POST /login 303',
      'GET /consent 200',
      'POST /consent 303',
      'POST /oauth/token 200',
      'GET /.well-known/jwks.json 200',
      'GET /userinfo 200',
      'GET /api/timesheets 200',
      'POST /oauth/token 200',
    ])
  })

  test('a verifier with one character changed is refused; put right, the same code works', async () => {
    await walkToCode()
    const good = run().verifier?.value ?? ''
    await commands.changeOneCharacter()
    expect(stepStatus(run(), 'code')).toBe('out of date')
    await commands.requestTokens()
    expect(run().answers.token).toMatchObject({
      status: 'failed',
      failure: { code: 'invalid_grant', status: 400 },
    })
    const checks = run().exchanges.at(-1)?.checks?.checks ?? []
    const spoke = checks.find(({ outcome }) => outcome === 'failed')
    expect(spoke?.expected).toBe(run().code?.from.challenge)
    expect(spoke?.found).toBe(run().challenge?.value)
    await commands.typeVerifier(good)
    expect(stepStatus(run(), 'code')).toBe('done')
    await commands.requestTokens()
    expect(stepStatus(run(), 'tokens')).toBe('done')
  })
})

describe('a code is exchanged once', () => {
  test('M3 two presses at once send one request', async () => {
    await walkToCode()
    await Promise.all([commands.requestTokens(), commands.requestTokens()])
    expect(tokenRequests()).toBe(1)
    expect(stepStatus(run(), 'tokens')).toBe('done')
  })
  test('a later press is held back, and what was made stays', async () => {
    await walkToCode()
    await commands.requestTokens()
    await commands.requestTokens()
    expect(tokenRequests()).toBe(1)
    expect(run().answers.token).toEqual({
      status: 'failed',
      failure: { code: 'transaction_used' },
    })
    expect(stepStatus(run(), 'tokens')).toBe('done')
  })
  test('T14 sent again on purpose, it ends what it gave', async () => {
    await walkToCode()
    await commands.requestTokens()
    await commands.requestTokens(true)
    expect(run().answers.token).toMatchObject({ failure: { code: 'invalid_grant' } })
    await commands.getUserInfo()
    expect(run().answers.userinfo).toMatchObject({ failure: { code: 'invalid_token' } })
  })
  test('C7 its callback, read again, is refused', async () => {
    await walkToCode()
    const { url = '' } = run().callback ?? {}
    await commands.requestTokens()
    await commands.receiveCallback(url)
    expect(run().callback?.failure?.code).toBe('transaction_used')
    expect(tokenRequests()).toBe(1)
  })
})

describe('callbacks that are not ours', () => {
  test('C1 a wrong state leaves the pending transaction usable', async () => {
    await commands.generateVerifier()
    await commands.logIn()
    await commands.receiveCallback(
      `com.exampleco.timesheets:/callback?code=x&state=__proto__&iss=${host.server.issuer}`,
    )
    expect(run().callback?.failure?.code).toBe('state_mismatch')
    expect(run().code).toBeUndefined()
    await commands.logIn()
    await press()
    await press('allow')
    expect(stepStatus(run(), 'code')).toBe('done')
  })
  test('text that is no URL gets a reason, and nothing made is lost', async () => {
    await walkToCode()
    await commands.receiveCallback('not a url')
    expect(run().callback?.failure?.code).toBe('callback_malformed')
    expect(stepStatus(run(), 'code')).toBe('done')
  })
  test('C3 Deny closes the transaction with access_denied', async () => {
    await commands.generateVerifier()
    await commands.logIn()
    await press()
    await press('deny')
    expect(run().callback?.failure?.code).toBe('access_denied')
    expect(run().code).toBeUndefined()
    await commands.receiveCallback(
      `com.exampleco.timesheets:/callback?code=x&state=${run().state}&iss=${host.server.issuer}`,
    )
    expect(run().callback?.failure?.code).toBe('transaction_used')
  })
})

describe('what the learner changes is what is sent', () => {
  test('a redirect_uri that is not registered gets a page, not a redirect', async () => {
    await commands.generateVerifier()
    commands.editParameter('authorize', 'redirect_uri', 'com.exampleco.timesheets:/elsewhere')
    await commands.logIn()
    expect(run().page?.status).toBe(400)
    expect(run().callback).toBeUndefined()
  })
  test('a callback page of this site is really visited', async () => {
    await commands.generateVerifier()
    const page = 'https://learn.example/docs/callback/'
    commands.editParameter('authorize', 'redirect_uri', page)
    await commands.logIn()
    await press()
    await press('allow')
    expect(left).toHaveLength(1)
    expect(left[0]?.startsWith(`${page}?code=`)).toBe(true)
  })
  test('a parameter taken out is not sent', async () => {
    await commands.generateVerifier()
    commands.editParameter('authorize', 'code_challenge_method', null)
    await commands.logIn()
    expect(run().exchanges[0]?.request.url).not.toContain('code_challenge_method')
    expect(run().callback?.failure?.code).toBe('invalid_request')
  })
  test('a state that was sent is not sent twice', async () => {
    await commands.generateVerifier()
    await commands.logIn()
    const first = run().state
    await commands.logIn()
    expect(run().state).not.toBe(first)
    expect(run().transactions.map(({ state }) => state)).toEqual([first, run().state])
  })
})

describe('verifiers of the learner’s own', () => {
  test('one that is not ASCII makes no challenge, and the old one is out of date', async () => {
    await commands.generateVerifier()
    await commands.typeVerifier('é'.repeat(43))
    expect(stepStatus(run(), 'challenge')).toBe('out of date')
  })
  test('a megabyte is cut', async () => {
    await commands.typeVerifier('a'.repeat(1_000_000))
    expect(run().verifier?.value.length).toBeLessThan(2000)
  })
})

test('expiry is real: the clock moves server, app and API together', async () => {
  await walkToCode()
  await commands.requestTokens()
  await commands.advanceClock(3_600_001)
  await commands.callApi()
  expect(run().answers.timesheets).toMatchObject({
    failure: { code: 'invalid_token', status: 401 },
  })
  await commands.refresh()
  await commands.callApi()
  expect(run().answers.timesheets?.status).toBe('answered')
})

test('M9 an expired token is refused once: nothing is sent again or refreshed by itself', async () => {
  await walkToCode()
  await commands.requestTokens()
  await commands.advanceClock(3_600_001)
  const before = run().exchanges.length
  await commands.callApi()
  expect(run().answers.timesheets).toMatchObject({ failure: { code: 'invalid_token' } })
  expect(run().exchanges).toHaveLength(before + 1)
  await commands.advanceClock(40 * 86_400_000)
  await commands.refresh()
  expect(run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
  expect(run().exchanges).toHaveLength(before + 2)
})

test('a reused refresh token ends the family', async () => {
  await walkToCode()
  await commands.requestTokens()
  await commands.refresh()
  const [spent = ''] = run().spentRefreshTokens
  await commands.refresh([
    { name: 'grant_type', value: 'refresh_token' },
    { name: 'client_id', value: 'timesheets-mobile' },
    { name: 'refresh_token', value: spent },
  ])
  expect(run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
  await commands.refresh()
  expect(run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
})

test('Start over keeps the tenant: the next login needs no page', async () => {
  await walkToCode()
  commands.startOver()
  expect(run().exchanges).toEqual([])
  await commands.generateVerifier()
  await commands.logIn()
  expect(stepStatus(run(), 'code')).toBe('done')
  expect(run().exchanges).toHaveLength(1)
})

test('Reset the sandbox drops the tenant too', async () => {
  await walkToCode()
  await commands.resetSandbox()
  expect(run().verifier).toBeUndefined()
  await commands.generateVerifier()
  await commands.logIn()
  expect(run().page?.url).toContain('/login')
})
