import { expect, onTestFinished, test } from 'vitest'
import { callbackPage, openOwnFlow } from '../servers/own'
import { clientId, serveTenant } from '../servers/tenant.mjs'

type Setup = Omit<Parameters<typeof serveTenant>[0], 'redirectUri'>

async function openTenant(setup: Setup = {}) {
  const tenant = await serveTenant({ redirectUri: callbackPage, ...setup })
  onTestFinished(tenant.close)
  return tenant
}

const consent = { prompt: 'consent' }

test('a walk at a strict tenant below a path: code, tokens, userinfo, a rotated refresh token', async () => {
  const flow = await openOwnFlow(await openTenant({ path: '/tenant' }), clientId)
  await flow.takeCode(consent)
  expect(flow.run().callback?.failure).toBeUndefined()
  expect(flow.run().exchanges).toMatchObject([{ rebuilt: true, from: 'browser' }])
  await flow.commands.requestTokens()
  const first = flow.run().tokens?.value.refresh_token
  expect(first).toBeTruthy()
  expect(flow.run().identity?.value.claims).toMatchObject({
    iss: expect.stringMatching(/\/tenant$/),
    aud: clientId,
    sub: 'tenant|ada',
  })
  await flow.commands.getUserInfo()
  expect(flow.run().userinfo?.value.email).toBe('ada@example.com')
  await flow.commands.refresh()
  expect(flow.run().tokens?.value.refresh_token).not.toBe(first)
  expect(flow.run().spentRefreshTokens).toEqual([first])
  expect(flow.run().identity?.value.claims?.sub).toBe('tenant|ada')
})

test('without rotation the refresh token stays, and nothing of it is said to be spent', async () => {
  const flow = await openOwnFlow(await openTenant({ rotates: false }), clientId)
  await flow.takeCode(consent)
  await flow.commands.requestTokens()
  const first = flow.run().tokens?.value.refresh_token
  await flow.commands.refresh()
  expect(flow.run().answers.refresh?.status).toBe('answered')
  expect(flow.run().tokens).toMatchObject({
    value: { refresh_token: first },
    from: { refreshToken: first },
  })
  expect(flow.run().spentRefreshTokens).toEqual([])
})

test('no consent, no refresh token; no userinfo endpoint, no request to one', async () => {
  const flow = await openOwnFlow(await openTenant({ userinfo: false }), clientId)
  expect(flow.server.userinfo_endpoint).toBeUndefined()
  await flow.takeCode()
  await flow.commands.requestTokens()
  expect(flow.run().tokens?.value.refresh_token).toBeUndefined()
  expect(flow.run().tokens?.value.scope).not.toContain('offline_access')
  const before = flow.run().exchanges.length
  await flow.commands.getUserInfo()
  await flow.commands.callApi()
  expect(flow.run().exchanges).toHaveLength(before)
  expect(flow.run().answers.userinfo).toBeUndefined()
})

test('run all and fill in go as far as the provider’s page, and stop there', async () => {
  const flow = await openOwnFlow(await openTenant(), clientId)
  await flow.commands.runAll()
  expect(flow.left).toHaveLength(1)
  const sentTo = new URL(flow.left[0] ?? '')
  expect(`${sentTo.origin}${sentTo.pathname}`).toBe(flow.server.authorization_endpoint)
  expect(Object.fromEntries(sentTo.searchParams)).toMatchObject({
    client_id: clientId,
    redirect_uri: callbackPage,
    scope: 'openid profile email offline_access',
    code_challenge: flow.run().challenge?.value,
  })
  await flow.commands.fillInUntil('tokens')
  expect(flow.left).toHaveLength(2)
  expect(flow.run().exchanges).toEqual([])
})

test('C5 an answer without the promised iss, or with another, is refused before any token request', async () => {
  const flow = await openOwnFlow(await openTenant(), clientId)
  const came = new URL(await flow.logIn())
  for (const [change, code] of [
    [(url: URL) => url.searchParams.delete('iss'), 'issuer_missing'],
    [(url: URL) => url.searchParams.set('iss', 'https://other.example'), 'issuer_mismatch'],
    [(url: URL) => url.searchParams.set('iss', `${flow.server.issuer}/`), 'issuer_mismatch'],
  ] as const) {
    const url = new URL(came)
    change(url)
    await flow.commands.receiveCallback(url.href)
    expect(flow.run().callback?.failure?.code).toBe(code)
    expect(flow.run().code).toBeUndefined()
  }
  await flow.commands.requestTokens()
  expect(flow.run().exchanges.filter(({ from }) => from === 'app')).toEqual([])
  await flow.commands.receiveCallback(came.href)
  await flow.commands.requestTokens()
  expect(flow.run().tokens).toBeDefined()
})

test('C6 with two providers pending, each code goes to its own server, and swapped answers are refused', async () => {
  const [one, other] = await Promise.all([openTenant(), openTenant({ path: '/other' })])
  const [mine, theirs] = [await openOwnFlow(one, clientId), await openOwnFlow(other, clientId)]
  const [answer, otherAnswer] = [await mine.logIn(), await theirs.logIn()]
  await mine.commands.receiveCallback(otherAnswer)
  await theirs.commands.receiveCallback(answer)
  expect(mine.run().callback?.failure?.code).toBe('state_mismatch')
  expect(theirs.run().callback?.failure?.code).toBe('state_mismatch')

  // The other server's code under the state of this login: the mix-up that `iss` is there for.
  const mixed = new URL(otherAnswer)
  mixed.searchParams.set('state', new URL(answer).searchParams.get('state') ?? '')
  await mine.commands.receiveCallback(mixed.href)
  expect(mine.run().callback?.failure?.code).toBe('issuer_mismatch')
  expect(mine.run().code).toBeUndefined()

  for (const [flow, url] of [
    [mine, answer],
    [theirs, otherAnswer],
  ] as const) {
    await flow.commands.receiveCallback(url)
    await flow.commands.requestTokens()
    const sent = flow.run().exchanges.filter(({ request }) => request.method === 'POST')
    expect(sent.map(({ request }) => request.url)).toEqual([flow.server.token_endpoint])
    expect(flow.run().identity?.value.claims?.iss).toBe(flow.server.issuer)
  }
})

test('C6 a code whose login was begun at another server is not sent', async () => {
  const tenant = await openTenant()
  const flow = await openOwnFlow(tenant, clientId)
  await flow.takeCode()
  const elsewhere = await openOwnFlow(await openTenant({ path: '/other' }), clientId)
  elsewhere.store.dispatch({ type: 'run-restored', run: flow.run() })
  await elsewhere.commands.requestTokens()
  expect(elsewhere.run().answers.token).toMatchObject({
    status: 'failed',
    failure: { code: 'issuer_mismatch', expected: tenant.issuer },
  })
  expect(elsewhere.run().exchanges.some(({ from }) => from === 'app')).toBe(false)
})

test('C7 a callback that was read is not sent a second time', async () => {
  const flow = await openOwnFlow(await openTenant(), clientId)
  const url = await flow.logIn()
  await flow.commands.receiveCallback(url)
  await flow.commands.requestTokens()
  await flow.commands.receiveCallback(url)
  expect(flow.run().callback?.failure?.code).toBe('transaction_used')
  await flow.commands.requestTokens()
  expect(flow.run().exchanges.filter(({ request }) => request.method === 'POST')).toHaveLength(1)
})

test('C11 the answer to a login that is older than an hour is refused', async () => {
  let ms = Date.now()
  const flow = await openOwnFlow(await openTenant(), clientId, { now: () => ms })
  const url = await flow.logIn()
  ms += 3_600_001
  await flow.commands.receiveCallback(url)
  expect(flow.run().callback?.failure?.code).toBe('transaction_expired')
  expect(flow.run().code).toBeUndefined()
})
