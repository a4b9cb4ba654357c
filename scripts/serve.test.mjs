import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundleNodeHost, loadNodeHost } from './bundle.mjs'
import { serveSite } from './serve.mjs'

const folder = mkdtempSync(join(tmpdir(), 'proofkey-serve-'))
const out = join(folder, 'out')
const stamp = join(out, '.proofkey-build')
const bundle = join(folder, 'node-host.mjs')
const opened = []

beforeAll(async () => {
  mkdirSync(out)
  writeFileSync(join(out, 'index.html'), 'home')
  writeFileSync(join(out, '404.html'), 'not here')
  await bundleNodeHost(bundle)
})
afterAll(async () => {
  for (const { close } of opened) await close()
  rmSync(folder, { recursive: true })
})

async function serve(flags = {}) {
  const where = { port: 0, host: '127.0.0.1', basePath: '', ...flags }
  const served = await serveSite(where, { out, stamp, loadHost: () => loadNodeHost(bundle) })
  opened.push(served)
  return served
}

const at = ({ port }, path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)
const discovery = '/.well-known/openid-configuration'

describe('site and provider on one port', () => {
  test('the provider is at /provider, under the name localhost', async () => {
    const served = await serve()
    const issuer = `http://localhost:${served.port}/provider`
    expect(served.issuer).toBe(issuer)
    const response = await at(served, `/provider${discovery}`)
    const metadata = await response.json()
    expect(metadata).toMatchObject({ issuer, token_endpoint: `${issuer}/oauth/token` })
    const rfc8414 = await at(served, '/.well-known/oauth-authorization-server/provider')
    expect(await rfc8414.json()).toEqual(metadata)
    expect(await (await at(served, '/')).text()).toBe('home')
    expect(await (await at(served, '/authorize')).text()).toBe('not here')
  })

  test("the site's policy and the provider's keep apart", async () => {
    const served = await serve()
    const token = await at(served, '/provider/oauth/token', { method: 'POST' })
    expect(token.headers.has('content-security-policy')).toBe(false)
    expect(token.headers.has('cross-origin-resource-policy')).toBe(false)
    expect(token.headers.get('access-control-allow-origin')).toBe('*')
    const page = await at(served, '/provider/authorize')
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect((await at(served, '/')).headers.has('access-control-allow-origin')).toBe(false)
  })

  test('with an issuer that ends with a slash the endpoints are at the root, beside the site', async () => {
    const served = await serve({ issuer: 'http://localhost:4999/' })
    const metadata = await (await at(served, discovery)).json()
    expect(metadata).toMatchObject({
      issuer: 'http://localhost:4999/',
      authorization_endpoint: 'http://localhost:4999/authorize',
    })
    expect(await (await at(served, '/.well-known/oauth-authorization-server')).json()).toEqual(
      metadata,
    )
    expect((await at(served, '/style.css')).headers.get('content-type')).toMatch('text/css')
    expect((await at(served, '/oauth/token')).status).toBe(405)
    expect(await (await at(served, '/')).text()).toBe('home')
    expect(await (await at(served, '/lessons/')).text()).toBe('not here')
  })

  test('the issuer is never taken from a header', async () => {
    const served = await serve()
    const headers = { 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' }
    const metadata = await (await at(served, `/provider${discovery}`, { headers })).text()
    expect(metadata).not.toContain('evil')
    // The name it was asked by is 127.0.0.1, and it stays with its own.
    expect(metadata).not.toContain('127.0.0.1')
  })

  test('below a base path the provider stays at the root, and knows where the site is', async () => {
    const served = await serve({ basePath: '/docs/pkce' })
    expect(served.issuer).toBe(`http://localhost:${served.port}/provider`)
    const query = new URLSearchParams({
      client_id: 'timesheets-mobile',
      response_type: 'code',
      redirect_uri: `http://localhost:${served.port}/docs/pkce/callback/`,
      scope: 'openid',
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
    })
    const response = await at(served, `/provider/authorize?${query}`, { redirect: 'manual' })
    expect(response.headers.get('location')).toContain(`${served.issuer}/login?`)
  })
})
