import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Candidate, preflight, s256Verdict, type Verdict } from '@/lib/oauth/preflight'
import { readTokenAnswer, tokenVerdict } from '@/lib/oauth/preflight-token'
import { asPage, type Loopback, metadataOf, serve } from '@/tests/servers/loopback'

let key: JWK
beforeAll(async () => {
  key = { ...(await exportJWK((await generateKeyPair('RS256')).publicKey)), kid: 'a' }
})

let server: Loopback
afterEach(() => server?.close())

type Odd = {
  metadata?: (issuer: string) => unknown
  keys?: unknown
  /** Paths whose answers no page may read. */
  closed?: string[]
  token?: { status: number; body: string }
}

/** A provider as it should be, but for what is odd about it. */
async function provider({ metadata = metadataOf, keys, closed = [], token }: Odd = {}) {
  server = await serve((request, response) => {
    const path = request.url ?? ''
    if (!closed.some((each) => path.endsWith(each))) {
      response.setHeader('Access-Control-Allow-Origin', '*')
    }
    response.setHeader('Content-Type', 'application/json')
    if (path.endsWith('/openid-configuration')) {
      response.end(JSON.stringify(metadata(server.origin)))
    } else if (path === '/jwks') response.end(JSON.stringify(keys ?? { keys: [key] }))
    else if (path === '/token') {
      response.statusCode = token?.status ?? 400
      response.end(token?.body ?? '{"error":"invalid_request","error_description":"no code"}')
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  return {
    issuer: server.origin,
    server: {
      issuer: server.origin,
      authorization_endpoint: `${server.origin}/authorize`,
      token_endpoint: `${server.origin}/token`,
      jwks_uri: `${server.origin}/jwks`,
      userinfo_endpoint: `${server.origin}/userinfo`,
      code_challenge_methods_supported: ['plain', 'S256'],
      id_token_signing_alg_values_supported: ['RS256'],
    },
  } satisfies Candidate
}

async function verdicts(candidate: Candidate, patience?: number): Promise<Verdict[]> {
  const told: Verdict[] = []
  await preflight(candidate, (verdict) => told.push(verdict), { ask: asPage, patience })
  return told
}

const of = (told: Verdict[], check: Verdict['check']) => told.find((each) => each.check === check)

test('a provider that is as it should be: all but its http passes, and every check speaks', async () => {
  const told = await verdicts(await provider())
  expect(told.map(({ check, outcome }) => [check, outcome])).toEqual([
    ['discovery', 'passed'],
    ['issuer', 'passed'],
    ['https', 'warned'], // it is on this machine
    ['s256', 'passed'],
    ['keys', 'passed'],
  ])
  expect(server.seen).toEqual(['GET /.well-known/openid-configuration', 'GET /jwks'])
})

test('a host that is not there', async () => {
  const candidate = await provider()
  await server.close()
  const told = await verdicts(candidate)
  expect(of(told, 'discovery')).toMatchObject({ failure: { problem: 'unreachable' } })
  expect(of(told, 'keys')).toMatchObject({ failure: { problem: 'unreachable' } })
})

test('D2: the metadata of another issuer', async () => {
  const told = await verdicts(await provider({ metadata: (issuer) => metadataOf(`${issuer}/x`) }))
  expect(of(told, 'issuer')).toMatchObject({
    outcome: 'failed',
    failure: { issuer: `${server.origin}/x`, asked: server.origin },
  })
})

test('metadata that says something else than when it was looked up', async () => {
  const metadata = (issuer: string) => ({ ...metadataOf(issuer), token_endpoint: `${issuer}/t2` })
  expect(of(await verdicts(await provider({ metadata })), 'discovery')).toEqual({
    check: 'discovery',
    outcome: 'warned',
    url: `${server.origin}/.well-known/openid-configuration`,
    changed: ['token_endpoint'],
  })
})

test('D7: without S256, or without a word on it, there is a warning', async () => {
  const metadata = (issuer: string) => ({
    ...metadataOf(issuer),
    code_challenge_methods_supported: ['plain'],
  })
  const told = await verdicts(await provider({ metadata }))
  expect(of(told, 's256')).toEqual({ check: 's256', outcome: 'warned', methods: ['plain'] })
  await server.close()
  const { server: known } = await provider()
  expect(s256Verdict({ ...known, code_challenge_methods_supported: ['plain'] })).toEqual({
    check: 's256',
    outcome: 'warned',
    methods: ['plain'],
  })
  const { code_challenge_methods_supported: _, ...silent } = known
  expect(s256Verdict(silent)).toEqual({ check: 's256', outcome: 'warned' })
})

describe('keys', () => {
  test('that no page may read are told from keys that are not there', async () => {
    const candidate = await provider({ closed: ['/jwks'] })
    expect(of(await verdicts(candidate), 'keys')).toMatchObject({
      outcome: 'failed',
      url: `${server.origin}/jwks`,
      failure: { problem: 'not_readable' },
    })
    // Pasted ones take their place, and nothing is fetched.
    const pasted = await verdicts({ ...candidate, keys: { keys: [key] } })
    expect(of(pasted, 'keys')).toMatchObject({ outcome: 'passed', pasted: true, usable: 1 })
    expect(server.seen.filter((each) => each === 'GET /jwks')).toHaveLength(2)
  })

  test('D8: a set without a usable key fails, an odd one is warned of', async () => {
    const empty = await verdicts(await provider({ keys: { keys: [] } }))
    expect(of(empty, 'keys')).toMatchObject({ failure: { problem: 'no_usable_key' } })
    await server.close()
    const odd = await verdicts(await provider({ keys: { keys: [key, { kty: 'oct', k: 'AA' }] } }))
    expect(of(odd, 'keys')).toMatchObject({ outcome: 'warned', usable: 1, count: 2 })
  })
})

test('endpoints entered by hand: no metadata is asked for, the rest is checked', async () => {
  const told = await verdicts({ ...(await provider()), enteredByHand: true })
  expect(told.map(({ check }) => check)).toEqual(['discovery', 'https', 's256', 'keys'])
  expect(of(told, 'discovery')).toEqual({ check: 'discovery', outcome: 'warned' })
  expect(server.seen).toEqual(['GET /jwks'])
})

describe('the token endpoint', () => {
  const asked = (candidate: Candidate, patience?: number) =>
    tokenVerdict(candidate.server.token_endpoint, 'an-app', { ask: asPage, patience })

  test('one incomplete POST, whose refusal can be read', async () => {
    expect(await asked(await provider())).toEqual({
      outcome: 'passed',
      status: 400,
      error: 'invalid_request',
      description: 'no code',
    })
    expect(server.seen).toEqual(['POST /token'])
  })

  test('a server that wants a secret from this client', async () => {
    const token = { status: 401, body: '{"error":"invalid_client"}' }
    expect(await asked(await provider({ token }))).toMatchObject({ outcome: 'warned', status: 401 })
  })

  test('an answer that no page may read, and no server at all', async () => {
    const candidate = await provider({ closed: ['/token'] })
    expect(await asked(candidate)).toEqual({ outcome: 'failed', problem: 'not_readable' })
    expect(server.seen).toEqual(['POST /token', 'GET /token'])
    await server.close()
    expect(await asked(candidate)).toEqual({ outcome: 'failed', problem: 'unreachable' })
  })

  test('no answer within the time, and cancelling', async () => {
    server = await serve(() => undefined)
    const url = `${server.origin}/token`
    const late = await tokenVerdict(url, 'an-app', { ask: asPage, patience: 50 })
    expect(late).toEqual({ outcome: 'failed', problem: 'too_slow' })
    const signal = AbortSignal.abort()
    expect(await tokenVerdict(url, 'an-app', { ask: asPage, signal })).toBeUndefined()
  })

  test('the answer of a copied curl says the same', () => {
    const pasted = 'HTTP/1.1 401 Unauthorized\r\nA: b\r\n\r\n{"error":"invalid_client"}'
    expect(readTokenAnswer(pasted)).toEqual({
      outcome: 'warned',
      status: 401,
      error: 'invalid_client',
    })
    expect(readTokenAnswer('{"error":"invalid_request"}')).toMatchObject({ outcome: 'passed' })
  })
})
