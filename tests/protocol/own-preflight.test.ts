/** Each failure of the checks before the first login, made to happen by a server on this machine. */
import type { ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readIssuer } from '@/lib/oauth/issuer'
import { preflight, type Verdict } from '@/lib/oauth/preflight'
import { tokenVerdict } from '@/lib/oauth/preflight-token'
import { patienceMs } from '@/lib/oauth/public-document'
import { asPage, type Loopback, metadataOf, serve } from '@/tests/servers/loopback'

let key: JWK
beforeAll(async () => {
  key = { ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid: 'a' }
})

type Answer = (response: ServerResponse, path: string) => void
type Broken = { metadata?: Record<string, unknown>; answer?: Answer; patience?: number }

/** A provider that is as it should be, but for what is broken: in its metadata, or whatever it is asked. */
async function serveBroken({ metadata, answer }: Broken): Promise<Loopback> {
  const server = await serve((request, response) => {
    const path = request.url ?? ''
    response.setHeader('Access-Control-Allow-Origin', '*')
    if (answer) return answer(response, path)
    response.setHeader('Content-Type', 'application/json')
    if (path === '/jwks') return response.end(JSON.stringify({ keys: [key] }))
    response.end(JSON.stringify({ ...metadataOf(server.origin), ...metadata }))
  })
  onTestFinished(server.close)
  return server
}

/** All that the checks say of it: those that run on the first press, and the one that has a press of its own. */
async function check(server: Loopback, patience?: number) {
  const { origin } = server
  const asking = { ask: asPage, patience }
  const verdicts: Verdict[] = []
  const known = {
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/jwks`,
  }
  await preflight({ issuer: origin, server: known }, (verdict) => verdicts.push(verdict), asking)
  const token = await tokenVerdict(known.token_endpoint, 'an-app', asking)
  const of = (name: Verdict['check']) => verdicts.find((each) => each.check === name)
  return { of, token }
}

const failed = (problem: string) => ({ outcome: 'failed', failure: { problem } })

test('a dead host', async () => {
  const server = await serveBroken({})
  await server.close()
  const { of, token } = await check(server)
  expect(of('discovery')).toMatchObject(failed('unreachable'))
  expect(of('keys')).toMatchObject(failed('unreachable'))
  expect(token).toEqual({ outcome: 'failed', problem: 'unreachable' })
})

test('a wrong issuer', async () => {
  const { of } = await check(await serveBroken({ metadata: { issuer: 'https://id.example' } }))
  expect(of('issuer')).toMatchObject({
    ...failed('issuer'),
    failure: { issuer: 'https://id.example' },
  })
})

test.each([
  ['no S256', ['plain']],
  ['no word on S256', undefined],
])('%s', async (_, methods) => {
  const metadata = { code_challenge_methods_supported: methods }
  const { of } = await check(await serveBroken({ metadata }))
  expect(of('s256')).toEqual({ check: 's256', outcome: 'warned', methods })
})

describe('an http issuer', () => {
  test('is refused before anything is asked, and so are endpoints by http', async () => {
    expect(readIssuer('http://id.example')).toEqual({ problem: 'http' })
    const member = 'token_endpoint'
    const metadata = { [member]: 'http://id.example/token' }
    const { of } = await check(await serveBroken({ metadata }))
    expect(of('discovery')).toMatchObject({ failure: { problem: 'member_address', member } })
  })

  test('on this machine is warned of', async () => {
    const { of } = await check(await serveBroken({}))
    expect(of('https')).toMatchObject({
      outcome: 'warned',
      members: expect.arrayContaining(['issuer']),
    })
  })
})

const html: Answer = (response) => {
  response.setHeader('Content-Type', 'text/html')
  response.end('<!doctype html><title>Sign in</title>')
}

const breaksOff: Answer = (response) => {
  response.writeHead(400, { 'Content-Type': 'application/json', 'Content-Length': 500 })
  response.write('{"error":', () => response.destroy())
}

test.each<[string, Broken, string, object]>([
  [
    '500',
    { answer: (response) => response.writeHead(500).end() },
    'server_error',
    { outcome: 'warned', status: 500 },
  ],
  ['HTML for JSON', { answer: html }, 'html', { outcome: 'warned', status: 200 }],
  [
    'an answer that breaks off',
    { answer: breaksOff },
    'status',
    { outcome: 'warned', status: 400 },
  ],
  ['10 MB', { answer: endless }, 'too_large', { outcome: 'warned', status: 200 }],
  [
    // Three times as long as this page waits: 30 s where it waits ten.
    '30 s',
    { answer: (response) => setTimeout(() => response.end('{}'), 600).unref(), patience: 200 },
    'too_slow',
    { outcome: 'failed', problem: 'too_slow' },
  ],
  [
    'a redirect loop',
    { answer: (response, path) => response.writeHead(302, { Location: path }).end() },
    'redirected',
    { outcome: 'failed', problem: 'redirected' },
  ],
])('%s, of metadata, keys and token endpoint', async (_, broken, problem, verdict) => {
  const server = await serveBroken(broken)
  const { of, token } = await check(server, broken.patience)
  expect(of('discovery')).toMatchObject(failed(problem))
  expect(of('keys')).toMatchObject(failed(problem))
  expect(token).toEqual(verdict)
  expect(server.seen.filter((each) => each === 'POST /token')).toHaveLength(1)
})

test('an answer is waited for ten seconds', () => {
  expect(patienceMs).toBe(10_000)
})

/** 10 MB, as fast as they are taken, without saying before how many they are. */
function endless(response: ServerResponse): void {
  response.setHeader('Content-Type', 'application/json')
  const piece = Buffer.alloc(64_000, ' ')
  let left = 10_000_000
  const write = () => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length
      if (!response.write(piece)) return void response.once('drain', write)
    }
    response.end('{}')
  }
  write()
}
