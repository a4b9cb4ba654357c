import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  api,
  authorize,
  call,
  exchange,
  formOf,
  get,
  getCode,
  getTokens,
  type Host,
  hosts,
  location,
  refresh,
  submit,
  type Tokens,
} from '@/lib/sandbox/testing/walk'

describe.each(hosts)('on the %s host', (_host, createHost) => {
  const client_id = sandboxDefaults.clientId

  async function expectJ(response: Response, status: number, error: string) {
    expect([response.status, (await response.json()).error]).toEqual([status, error])
  }

  async function expectDead(host: Host, tokens: Tokens) {
    await expectJ(await refresh(host, tokens.refresh_token), 400, 'invalid_grant')
    expect((await call(host, api, tokens.access_token)).status).toBe(401)
  }

  test('R11 after a logout session, consent, codes and refresh tokens are gone', async () => {
    const host = await createHost()
    const code = await getCode(host)
    const tokens = await getTokens(host)
    const hint = { id_token_hint: tokens.id_token }
    expect((await get(host, '/logout', hint)).status).toBe(200)
    expect(await host.store.get('jar', 'phone')).toEqual({})
    await expectJ(await exchange(host, code), 400, 'invalid_grant')
    await expectDead(host, tokens)
    expect(location(await authorize(host))).toContain('/login?')
  })

  describe('logout', () => {
    const target = 'com.exampleco.timesheets:/logged-out'

    test('G3 an unregistered target is a page; nothing ends', async () => {
      const host = await createHost()
      const { id_token } = await getTokens(host)
      for (const post_logout_redirect_uri of ['https://evil.example/', `${target}/`]) {
        const response = await get(host, '/logout', {
          id_token_hint: id_token,
          post_logout_redirect_uri,
        })
        expect([response.status, response.headers.get('location')]).toEqual([400, null])
      }
      expect(location(await authorize(host))).toContain('code=')
    })

    test('G3 without id_token_hint the person is asked first', async () => {
      const host = await createHost()
      await getTokens(host)
      const asked = await get(host, '/logout', {
        client_id,
        post_logout_redirect_uri: target,
        state: 's',
      })
      const fields = await formOf(asked)
      expect((await submit(host, '/logout', { ...fields, csrf: 'x' })).status).toBe(403)
      expect(location(await authorize(host))).toContain('code=')
      expect(location(await submit(host, '/logout', fields))).toBe(`${target}?state=s`)
      expect(location(await authorize(host))).toContain('/login?')
    })

    test('G3 valid: the session is ended, 303 with state', async () => {
      const host = await createHost()
      const { id_token } = await getTokens(host)
      const fields = { id_token_hint: id_token, post_logout_redirect_uri: target, state: 's' }
      expect(location(await get(host, '/logout', fields))).toBe(`${target}?state=s`)
    })
  })
})
