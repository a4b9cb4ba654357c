import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkIdToken } from '@/lib/jwt/id-token'
import { readKeys } from '@/lib/jwt/verify'
import { readCallback } from '@/lib/oauth/callback'
import { OAuthError } from '@/lib/oauth/errors'
import { readRow } from '@/lib/sandbox/row-schemas'
import { slowMs } from '@/lib/sandbox/spoiled'
import {
  answerOf,
  api,
  authorize,
  call,
  challenge,
  decide,
  exchange,
  getCode,
  getTokens,
  goodExchange,
  type Host,
  hosts,
  introspect,
  issuer,
  location,
  logIn,
  post,
  refresh,
  tokensOf,
  verifier,
} from '@/lib/sandbox/testing/walk'
import { type SwitchName, switchesOn, switchNames } from '@/lib/settings'
import { allSwitchesOff, defaultSettings } from '@/lib/tenant-defaults'

afterEach(() => {
  vi.useRealTimers()
})

function on(host: Host, ...names: SwitchName[]) {
  return host.inside?.settings.change(Object.fromEntries(names.map((name) => [name, true])))
}

function off(host: Host) {
  return host.inside?.settings.change(allSwitchesOff)
}

/** The checks of a response that would have refused, by the switches that silenced them. */
function letPass(host: Host, response: Response): string[][] {
  const { checks = [] } = host.inside?.checks(response) ?? {}
  return checks.flatMap(({ name, outcome, letPassBy }) => {
    if (letPassBy) expect(outcome).toBe('passed')
    return letPassBy ? [[name, letPassBy]] : []
  })
}

test('every switch is off in a fresh tenant, and in one that an earlier build stored', () => {
  expect(switchesOn(defaultSettings)).toEqual([])
  expect(Object.keys(allSwitchesOff)).toEqual([...switchNames])
  const { codeLifetimeMs, transactionLifetimeMs, accessTokenLifetimeMs } = defaultSettings
  const { idTokenLifetimeMs, refreshTokenLifetimeMs, refreshTokenIdleMs } = defaultSettings
  const settings = {
    codeLifetimeMs,
    transactionLifetimeMs,
    accessTokenLifetimeMs,
    idTokenLifetimeMs,
    refreshTokenLifetimeMs,
    refreshTokenIdleMs,
    rotationOverlapMs: 5000,
  }
  const read = readRow('tenant', { settings, clockOffsetMs: 7, sweptAtMs: 0 })
  expect(read).toMatchObject({ clockOffsetMs: 7 })
  expect(read?.settings).toEqual({ ...defaultSettings, rotationOverlapMs: 5000 })
})

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('settings take what is theirs and nothing else; reset puts every switch off', async () => {
    const host = await createHost()
    const change = host.inside?.settings.change
    await expect(change?.(JSON.parse('{"faultSlow":1}'))).rejects.toThrow(RangeError)
    await expect(change?.(JSON.parse('{"signingAlg":"none"}'))).rejects.toThrow(RangeError)
    await change?.(JSON.parse('{"signingAlg":"ES256","__proto__":{"x":1},"extra":true}'))
    await on(host, ...switchNames)
    expect(switchesOn((await host.inside?.settings.read()) ?? allSwitchesOff)).toEqual([
      ...switchNames,
    ])
    await host.inside?.reset()
    expect(await host.inside?.settings.read()).toEqual(defaultSettings)
  })

  describe('unsafeAllowPlain', () => {
    test.each(['plain', undefined])(
      'method %s: who reads the URL can redeem the code',
      async (method) => {
        const host = await createHost()
        await on(host, 'unsafeAllowPlain')
        const change = { code_challenge: verifier, code_challenge_method: method }
        const started = await authorize(host, change)
        expect(letPass(host, started)).toEqual([
          ['s256Challenge', 'unsafeAllowPlain'],
          ['wellFormedChallenge', 'unsafeAllowPlain'],
        ])
        const { code } = answerOf(await decide(host, await logIn(host, started), 'allow'))
        expect((await exchange(host, code, { code_verifier: 'a'.repeat(43) })).status).toBe(400)
        const stolen = await exchange(host, code, { code_verifier: verifier })
        expect(letPass(host, stolen)).toEqual([['verifierMatchesChallenge', 'unsafeAllowPlain']])
        expect(stolen.status).toBe(200)
      },
    )

    test('T11 a challenge sent as S256 is still no verifier, and unsafe codes die with the switch', async () => {
      const host = await createHost()
      await on(host, 'unsafeAllowPlain')
      const code = await getCode(host)
      expect((await exchange(host, code, { code_verifier: challenge })).status).toBe(400)
      expect((await exchange(host, code)).status).toBe(200)
      const plain = { code_challenge: verifier, code_challenge_method: 'plain' }
      const left = await getCode(host, plain)
      const metadata = await call(host, `${issuer}/.well-known/openid-configuration`)
      const { code_challenge_methods_supported } = await metadata.json()
      expect(code_challenge_methods_supported).toEqual(['S256', 'plain'])
      await off(host)
      expect((await exchange(host, left)).status).toBe(400)
      expect(answerOf(await authorize(host, plain)).error).toBe('invalid_request')
    })
  })

  describe('unsafeAllowMissingPkce', () => {
    const without = { code_challenge: undefined, code_challenge_method: undefined }

    test('a stolen code is enough, and a verifier that comes with one proves nothing', async () => {
      const host = await createHost()
      await on(host, 'unsafeAllowMissingPkce')
      const started = await authorize(host, without)
      expect(letPass(host, started)).toEqual([['challengePresent', 'unsafeAllowMissingPkce']])
      const { code } = answerOf(await decide(host, await logIn(host, started), 'allow'))
      const stolen = await exchange(host, code, { code_verifier: undefined })
      expect(letPass(host, stolen)).toEqual([
        ['verifierPresent', 'unsafeAllowMissingPkce'],
        ['verifierMatchesChallenge', 'unsafeAllowMissingPkce'],
      ])
      expect(stolen.status).toBe(200)
      expect((await exchange(host, await getCode(host, without))).status).toBe(200)
    })

    test('a code with a challenge still needs its verifier, and the switch off ends the others', async () => {
      const host = await createHost()
      await on(host, 'unsafeAllowMissingPkce')
      const code = await getCode(host)
      expect((await exchange(host, code, { code_verifier: undefined })).status).toBe(400)
      expect((await exchange(host, code, { code_verifier: 'a'.repeat(43) })).status).toBe(400)
      const left = await getCode(host, without)
      await off(host)
      for (const code_verifier of [undefined, verifier]) {
        const refused = await exchange(host, left, { code_verifier })
        expect([refused.status, (await refused.json()).error]).toEqual([400, 'invalid_grant'])
      }
    })
  })

  describe('unsafePrefixRedirects', () => {
    const elsewhere = 'https://app.exampleco.com/callback/../out?to=https://attacker.example'

    test('the code goes to another address that begins like a registered one', async () => {
      const host = await createHost()
      await on(host, 'unsafePrefixRedirects')
      const started = await authorize(host, { redirect_uri: elsewhere })
      expect(letPass(host, started)).toEqual([['exactRedirectUri', 'unsafePrefixRedirects']])
      const answer = await decide(host, await logIn(host, started), 'allow')
      expect(location(answer).startsWith(`${elsewhere}&code=`)).toBe(true)
      expect(new URL(location(answer)).pathname).toBe('/out')
      const { code } = Object.fromEntries(new URL(location(answer)).searchParams)
      expect((await exchange(host, code, { redirect_uri: elsewhere })).status).toBe(200)
    })

    test.each([
      'https://app.exampleco.com/other',
      'https://app.exampleco.com/callback#x',
      'https://app.exampleco.com/callback\r\nSet-Cookie: x=1',
      'javascript:alert(1)',
    ])('%j is refused all the same', async (redirect_uri) => {
      const host = await createHost()
      await on(host, 'unsafePrefixRedirects')
      const response = await authorize(host, { redirect_uri })
      expect([response.status, response.headers.get('location')]).toEqual([400, null])
    })
  })

  test('unsafeNoRotation: thief and app refresh with one token, and nobody notices', async () => {
    const host = await createHost()
    await on(host, 'unsafeNoRotation')
    const { refresh_token } = await getTokens(host)
    for (const who of ['app', 'thief', 'app again']) {
      const response = await refresh(host, refresh_token)
      expect(letPass(host, response), who).toEqual([['refreshTokenUnused', 'unsafeNoRotation']])
      expect((await tokensOf(response)).refresh_token, who).toBe(refresh_token)
    }
    await off(host)
    expect((await tokensOf(await refresh(host, refresh_token))).refresh_token).not.toBe(
      refresh_token,
    )
    expect((await refresh(host, refresh_token)).status).toBe(400)
  })

  /** What the app finds wrong with its ID token. */
  async function idTokenErrors(host: Host, tokens: { id_token: string; access_token: string }) {
    const jwks = () => call(host, `${issuer}/.well-known/jwks.json`).then(readKeys)
    const { checks } = await checkIdToken(tokens.id_token, jwks, {
      issuer,
      clientId: 'timesheets-mobile',
      nonce: 'a-nonce',
      accessToken: tokens.access_token,
      algorithms: ['RS256', 'ES256'],
      nowMs: host.now(),
    })
    return checks.flatMap(({ outcome, error }) => (outcome === 'failed' ? [error] : []))
  }

  /** What the app finds wrong with a callback. */
  function callbackError(host: Host, url: string): string | undefined {
    const transaction = {
      state: 'a state',
      verifier,
      challenge,
      redirectUri: 'com.exampleco.timesheets:/callback',
      clientId: 'timesheets-mobile',
      issuer,
      scope: 'openid',
      startedAtMs: host.now(),
    }
    try {
      readCallback(url, [transaction], host.server, host.now())
    } catch (error) {
      if (error instanceof OAuthError) return error.code
      throw error
    }
    return undefined
  }

  test('faultClockSkew: the ID token is from the future, and the app refuses it', async () => {
    const host = await createHost()
    await on(host, 'faultClockSkew')
    const tokens = await getTokens(host)
    expect(Number(decodeJwt(tokens.id_token).iat) - Math.floor(host.now() / 1000)).toBe(600)
    expect(await idTokenErrors(host, tokens)).toEqual(['id_token_issued_at'])
  })

  test('faultWrongIssuer: callback and tokens name an issuer that is not the one of the metadata', async () => {
    const host = await createHost()
    const good = await getTokens(host)
    await on(host, 'faultWrongIssuer')
    const answer = await authorize(host)
    expect(answerOf(answer).iss).toBe(`${issuer}/`)
    expect(callbackError(host, location(answer))).toBe('issuer_mismatch')
    expect(answerOf(await authorize(host, { scope: 'fly' })).iss).toBe(`${issuer}/`)
    const tokens = await tokensOf(await exchange(host, answerOf(answer).code))
    expect(await idTokenErrors(host, tokens)).toEqual(['id_token_issuer'])
    expect((await call(host, api, tokens.access_token)).status).toBe(401)
    expect((await call(host, api, good.access_token)).status).toBe(200)
    const metadata = await call(host, `${issuer}/.well-known/openid-configuration`)
    expect((await metadata.json()).issuer).toBe(issuer)
  })

  test('faultNoIss: the app was promised iss, and refuses an answer without', async () => {
    const host = await createHost()
    await getTokens(host)
    await on(host, 'faultNoIss')
    const answer = await authorize(host)
    expect(Object.keys(answerOf(answer))).toEqual(['code', 'state'])
    expect(callbackError(host, location(answer))).toBe('issuer_missing')
    await off(host)
    expect(callbackError(host, location(await authorize(host)))).toBeUndefined()
  })

  test.each(['RS256', 'ES256'] as const)(
    'faultRotatedKeys with %s: no published key fits',
    async (signingAlg) => {
      const host = await createHost()
      await host.inside?.settings.change({ signingAlg })
      const good = await getTokens(host)
      await on(host, 'faultRotatedKeys')
      const tokens = await getTokens(host)
      expect(decodeProtectedHeader(tokens.id_token).alg).toBe(signingAlg)
      expect(await idTokenErrors(host, tokens)).toEqual(['id_token_key_unknown'])
      expect((await call(host, api, tokens.access_token)).status).toBe(401)
      expect(await introspect(host, tokens.access_token)).toEqual({ active: false })
      expect((await call(host, api, good.access_token)).status).toBe(200)
      const unpublished = (await host.inside?.tables())?.keys.filter(({ published }) => !published)
      expect(unpublished).toMatchObject([{ kid: decodeProtectedHeader(tokens.id_token).kid }])
    },
  )

  test('faultServerError: 500 without a word of the inside, and the code is still good', async () => {
    const host = await createHost()
    const code = await getCode(host)
    await on(host, 'faultServerError')
    const response = await exchange(host, code)
    expect(host.inside?.checks(response)?.checks).toMatchObject([{ name: 'serverWorks' }])
    expect([response.status, (await response.json()).error]).toEqual([500, 'server_error'])
    await off(host)
    expect((await exchange(host, code)).status).toBe(200)
  })

  test('faultSlow: the work is done at once, the answer comes late; a retry is a replay', async () => {
    const host = await createHost()
    const code = await getCode(host)
    await on(host, 'faultSlow')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answers = { came: 0 }
    const first = exchange(host, code).then((response) => {
      answers.came += 1
      return response
    })
    await timerSet()
    expect((await host.store.get('codes', code))?.usedAtMs).toBeDefined()
    await vi.advanceTimersByTimeAsync(slowMs - 1)
    expect(answers.came).toBe(0)
    await vi.advanceTimersByTimeAsync(1)
    expect((await first).status).toBe(200)
    const again = exchange(host, code)
    await timerSet()
    await vi.advanceTimersByTimeAsync(slowMs)
    expect((await again).status).toBe(400)
    expect(await host.store.list('families')).toMatchObject([
      { row: { revokedBecause: 'code used twice' } },
    ])
  })

  test('faultNoCors: no answer permits another origin to read it', async () => {
    const host = await createHost()
    const urls = ['/oauth/token', '/userinfo', '/api/timesheets', '/.well-known/jwks.json']
    async function permissions() {
      const names: string[] = []
      for (const path of urls) {
        for (const method of ['OPTIONS', 'POST', 'GET']) {
          const { headers } = await call(host, `${issuer}${path}`, undefined, { method })
          names.push(...[...headers.keys()].filter((name) => name.startsWith('access-control-')))
        }
      }
      return names
    }
    expect(await permissions()).not.toEqual([])
    await on(host, 'faultNoCors')
    expect(await permissions()).toEqual([])
    expect((await exchange(host, await getCode(host))).status).toBe(200)
  })

  test('whatever is on, no page and no error repeats a code, a token or markup from outside', async () => {
    const host = await createHost()
    await on(host, ...switchNames.filter((name) => name !== 'faultSlow'))
    const markup = `"'><script>alert(1)</script>`
    const page = await authorize(host, { redirect_uri: `https://app.exampleco.com/${markup}` })
    expect(await page.text()).not.toContain('<script')
    const response = await post(host, '/oauth/token', { ...goodExchange, code: markup })
    expect(await response.text()).not.toContain('<script')
  })
})

/** Until the server has begun to wait. Node's own timers go on: only those of the platform stand still. */
async function timerSet(): Promise<void> {
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
}
