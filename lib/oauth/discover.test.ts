import { afterEach, describe, expect, test } from 'vitest'
import { discover, discoveryAddresses } from '@/lib/oauth/discover'
import { hostsOf, readMetadata } from '@/lib/oauth/metadata'
import { longestDocument, readPastedDocument } from '@/lib/oauth/public-document'
import { asPage, type Loopback, metadataOf, page, serve } from '@/tests/servers/loopback'

let server: Loopback
afterEach(() => server?.close())

type Answer = { status?: number; type?: string; body?: string; cors?: string; location?: string }

/** A server that gives one answer at the first address, and the second, if there is one, at the other. */
async function issuerThat(...answers: [Answer, Answer?]) {
  server = await serve((request, response) => {
    const isOpenid = request.url?.endsWith('/openid-configuration')
    const {
      status = 200,
      type = 'application/json',
      body = '',
      cors = '*',
      location,
    } = (isOpenid ? answers[0] : answers[1]) ?? { status: 404, type: 'text/plain' }
    response.writeHead(status, {
      'Content-Type': type,
      ...(cors ? { 'Access-Control-Allow-Origin': cors } : {}),
      ...(location ? { Location: location } : {}),
    })
    response.end(body)
  })
  return server.origin
}

const asking = { ask: asPage }
const good = (issuer: string) => ({ body: JSON.stringify(metadataOf(issuer)) })

test('the two addresses: appended to the issuer, and between its host and its path', () => {
  expect(discoveryAddresses('https://id.example')).toEqual([
    'https://id.example/.well-known/openid-configuration',
    'https://id.example/.well-known/oauth-authorization-server',
  ])
  expect(discoveryAddresses('https://id.example/a/b/')).toEqual([
    'https://id.example/a/b/.well-known/openid-configuration',
    'https://id.example/.well-known/oauth-authorization-server/a/b',
  ])
})

test('metadata is found by OpenID Connect Discovery, in one request', async () => {
  const answer: Answer = {}
  const issuer = await issuerThat(answer)
  answer.body = good(issuer).body
  const found = await discover(issuer, asking)
  expect(found).toMatchObject({ server: { issuer, token_endpoint: `${issuer}/token` } })
  expect(server.seen).toEqual(['GET /.well-known/openid-configuration'])
})

test('metadata is found by RFC 8414 where there is no other', async () => {
  const answer: Answer = {}
  const issuer = `${await issuerThat({ status: 404 }, answer)}/tenant`
  answer.body = good(issuer).body
  expect(await discover(issuer, asking)).toMatchObject({ server: { issuer } })
  expect(server.seen).toEqual([
    'GET /tenant/.well-known/openid-configuration',
    'GET /.well-known/oauth-authorization-server/tenant',
  ])
})

test('D2: metadata of another issuer stops it, and both are named', async () => {
  const answer: Answer = {}
  const asked = await issuerThat(answer)
  answer.body = good(`${asked}/`).body
  expect(await discover(asked, asking)).toMatchObject({
    problem: 'issuer',
    issuer: `${asked}/`,
    asked,
  })
  // What the one press on "use this issuer" does: the same again, from the start.
  expect(await discover(`${asked}/`, asking)).toMatchObject({ server: { issuer: `${asked}/` } })
})

describe('D3: each answer that is no metadata has its name', () => {
  test.each<[string, Answer, object]>([
    ['404', { status: 404, body: '{}' }, { problem: 'not_found', status: 404 }],
    ['500', { status: 500, body: '{}' }, { problem: 'server_error', status: 500 }],
    ['401', { status: 401, body: '{}' }, { problem: 'status', status: 401 }],
    [
      'HTML in place of JSON',
      { type: 'text/html', body: '<!doctype html><p>Hi' },
      { problem: 'html' },
    ],
    ['HTML that says it is JSON', { body: '<html><p>Hi' }, { problem: 'html' }],
    ['empty', { body: ' ' }, { problem: 'empty' }],
    ['an array', { body: '[]' }, { problem: 'no_object', found: 'an array' }],
    ['a number', { body: '7' }, { problem: 'no_object', found: 'a number' }],
    ['broken JSON', { body: '{"issuer": "https' }, { problem: 'not_json' }],
    [
      'another content type',
      { type: 'text/plain', body: '{}' },
      { problem: 'content_type', found: 'text/plain' },
    ],
    ['over 1 MB', { body: `{"a":"${'a'.repeat(longestDocument)}"}` }, { problem: 'too_large' }],
  ])('%s', async (_, answer, failure) => {
    expect(await discover(await issuerThat(answer), asking)).toMatchObject(failure)
  })

  test('10 MB without a length: no more is read than the limit', async () => {
    let sent = 0
    server = await serve((_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
      })
      const piece = Buffer.alloc(64_000, ' ')
      const write = () => {
        while (sent < 10_000_000 && !response.destroyed) {
          sent += piece.length
          if (!response.write(piece)) return void response.once('drain', write)
        }
        response.end()
      }
      write()
    })
    expect(await discover(server.origin, asking)).toMatchObject({ problem: 'too_large' })
    expect(sent).toBeLessThan(10_000_000)
  })

  test('an answer that breaks off', async () => {
    server = await serve((_, response) => {
      response.writeHead(200, {
        'Content-Type': 'application/json',
        'Access-Control-Allow-Origin': '*',
        'Content-Length': 500,
      })
      response.write('{"issuer":', () => response.destroy())
    })
    expect(await discover(server.origin, asking)).toMatchObject({ problem: 'broken_off' })
  })
})

describe('D4: the network', () => {
  test('a server that lets no page read it is told from one that is not there', async () => {
    const issuer = await issuerThat({ cors: '', body: '{}' })
    expect(await discover(issuer, asking)).toMatchObject({ problem: 'not_readable' })
    await server.close()
    expect(await discover(issuer, asking)).toMatchObject({ problem: 'unreachable' })
  })

  test('one that allows another origin only may not be read either', async () => {
    const issuer = await issuerThat({ cors: 'https://other.example', body: '{}' })
    expect(await discover(issuer, asking)).toMatchObject({ problem: 'not_readable' })
  })

  test('one that allows exactly this page may be read', async () => {
    const answer: Answer = { cors: page }
    const issuer = await issuerThat(answer)
    answer.body = good(issuer).body
    expect(await discover(issuer, asking)).toMatchObject({ server: { issuer } })
  })

  test.each([
    ['no answer', false],
    ['a body that does not end', true],
  ])('%s: given up at the deadline, and a second try is clean', async (_, begins) => {
    let isSlow = true
    server = await serve((_, response) => {
      response.setHeader('Access-Control-Allow-Origin', '*')
      response.setHeader('Content-Type', 'application/json')
      if (!isSlow) return void response.end(good(server.origin).body)
      if (begins) response.write('{')
    })
    const slow = discover(server.origin, { ...asking, patience: 60 })
    expect(await slow).toMatchObject({ problem: 'too_slow' })
    isSlow = false
    expect(await discover(server.origin, asking)).toMatchObject({
      server: { issuer: server.origin },
    })
  })

  test('cancelling ends it at once', async () => {
    const stop = new AbortController()
    server = await serve(() => stop.abort())
    const found = await discover(server.origin, { ...asking, signal: stop.signal })
    expect(found).toMatchObject({ problem: 'cancelled' })
  })

  test('a redirect, in a loop or not, is not followed', async () => {
    const loop = { status: 302, location: '/.well-known/openid-configuration' }
    expect(await discover(await issuerThat(loop), asking)).toMatchObject({ problem: 'redirected' })
    expect(server.seen).toEqual([
      'GET /.well-known/openid-configuration',
      'GET /.well-known/oauth-authorization-server',
    ])
  })

  test('no cookie and no referrer goes along', async () => {
    const issuer = await issuerThat({ body: '{}' })
    const sent: Request[] = []
    const ask = (request: Request) => {
      sent.push(request)
      return asPage(request)
    }
    await discover(issuer, { ask })
    expect(sent[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' })
  })
})

describe('D5: members', () => {
  const issuer = 'https://id.example'
  const needed = ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri']

  test.each(needed)('%s missing is named', (member) => {
    const { [member]: _, ...rest } = metadataOf(issuer)
    expect(readMetadata(rest, issuer)).toEqual({ problem: 'member_missing', member })
  })

  test.each([...needed, 'userinfo_endpoint'])('%s of another type is named', (member) => {
    const read = readMetadata({ ...metadataOf(issuer), [member]: 7 }, issuer)
    expect(read).toEqual({ problem: 'member_type', member, found: 'a number' })
  })

  test('a list of methods that is none is named', () => {
    const member = 'code_challenge_methods_supported'
    const read = readMetadata({ ...metadataOf(issuer), [member]: 'S256' }, issuer)
    expect(read).toEqual({ problem: 'member_type', member, found: 'a string' })
  })

  test.each(['http://id.example/a', 'javascript:alert(1)', 'data:text/html,a', '/authorize'])(
    'an endpoint at %s is refused by its name',
    (found) => {
      for (const member of [
        'authorization_endpoint',
        'token_endpoint',
        'jwks_uri',
        'end_session_endpoint',
      ]) {
        const read = readMetadata({ ...metadataOf(issuer), [member]: found }, issuer)
        expect(read).toEqual({ problem: 'member_address', member, found })
      }
    },
  )

  test('a server without userinfo will do, and nothing unknown is kept', () => {
    const { userinfo_endpoint: _, ...rest } = metadataOf(issuer)
    const read = readMetadata({ ...rest, __proto__: { a: 1 }, odd: 'x' }, issuer)
    expect(Object.keys(read.problem === undefined ? read.server : {}).sort()).toEqual([
      'authorization_endpoint',
      'code_challenge_methods_supported',
      'id_token_signing_alg_values_supported',
      'issuer',
      'jwks_uri',
      'token_endpoint',
    ])
  })
})

test('D6: endpoints on other hosts are allowed, and every host is listed once', () => {
  const read = readMetadata(
    {
      ...metadataOf('https://id.example'),
      token_endpoint: 'https://tokens.example:8443/t',
      jwks_uri: 'https://keys.example/k',
      userinfo_endpoint: 'https://tokens.example:8443/u',
    },
    'https://id.example',
  )
  if (read.problem !== undefined) throw new Error(read.problem)
  expect(hostsOf(read.server)).toEqual(['id.example', 'tokens.example:8443', 'keys.example'])
})

test('D4: what is pasted in place of the answer is read alike', () => {
  const json = JSON.stringify(metadataOf('https://id.example'))
  expect(readPastedDocument(json)).toMatchObject({ body: { issuer: 'https://id.example' } })
  const withHead = `HTTP/2 200 \r\ncontent-type: application/json\r\n\r\n${json}`
  expect(readPastedDocument(withHead)).toMatchObject({ body: { issuer: 'https://id.example' } })
  expect(readPastedDocument('<html>')).toEqual({ problem: 'html' })
  expect(readPastedDocument('a'.repeat(longestDocument + 1))).toEqual({ problem: 'too_large' })
})
