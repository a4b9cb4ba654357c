import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { sandboxDefaults } from '@/lib/providers'
import {
  answerOf,
  api,
  authorize,
  call,
  decide,
  exchange,
  type Fields,
  follow,
  type Host,
  hosts,
  location,
  logIn,
  type Tokens,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

const all = 'openid read:timesheets create:timesheets delete:timesheets approve:timesheets'

/** From the authorization request to the tokens, as the person of these credentials. */
async function tokensFor(host: Host, person: Fields, scope = all): Promise<Tokens> {
  const response = await logIn(host, await authorize(host, { scope, prompt: 'login' }), person)
  const answer = location(response).includes('/consent?')
    ? await decide(host, response, 'allow')
    : response
  return tokensOf(await exchange(host, answerOf(answer).code))
}

async function entries(host: Host, { access_token }: Tokens) {
  return (await (await call(host, api, access_token)).json()).timesheets
}

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('the same request grants a manager more than an employee', async () => {
    const host = await createHost()
    const ada = await tokensFor(host, sandboxDefaults.ada)
    expect(ada.scope).toBe('openid read:timesheets create:timesheets delete:timesheets')
    expect(decodeJwt(ada.access_token).scope).toBe(ada.scope)
    const grace = await tokensFor(host, sandboxDefaults.grace)
    expect(grace.scope).toBe(all)
    expect(decodeJwt(grace.id_token).sub).toBe('sandbox|grace')
  })

  test('the consent page lists only what the role permits', async () => {
    const host = await createHost()
    const asked = await authorize(host, { scope: 'openid approve:timesheets' })
    const page = await (await follow(host, await logIn(host, asked, sandboxDefaults.ada))).text()
    expect(page).toContain('openid')
    expect(page).not.toContain('approve:timesheets')
  })

  test('a request for nothing but what the role forbids goes back with access_denied', async () => {
    const host = await createHost()
    const asked = await authorize(host, { scope: 'approve:timesheets' })
    const answer = await decide(host, await logIn(host, asked, sandboxDefaults.ada), 'allow')
    expect(answerOf(answer)).toMatchObject({ error: 'access_denied', state: 'a state' })
  })

  test('an entry is approved by a manager, and deleted by its owner alone', async () => {
    const host = await createHost()
    const ada = await tokensFor(host, sandboxDefaults.ada)
    const grace = await tokensFor(host, sandboxDefaults.grace)
    expect(await entries(host, ada)).toMatchObject([{ id: 'first-of-ada' }])
    expect((await entries(host, grace)).map(({ person }: { person: string }) => person)).toEqual(
      expect.arrayContaining(['sandbox|ada', 'sandbox|grace']),
    )

    const approval = `${api}/first-of-ada/approval`
    const send = (url: string, { access_token }: Tokens, method: string) =>
      call(host, url, access_token, {
        method,
        headers: { Authorization: `Bearer ${access_token}` },
      })
    const refused = await send(approval, ada, 'POST')
    expect(refused.status).toBe(403)
    expect(refused.headers.get('www-authenticate')).toContain('scope="approve:timesheets"')
    expect(await (await send(approval, grace, 'POST')).json()).toMatchObject({
      approved: true,
      person: 'sandbox|ada',
    })
    expect(await entries(host, ada)).toMatchObject([{ id: 'first-of-ada', approved: true }])

    expect((await send(`${api}/first-of-ada`, grace, 'DELETE')).status).toBe(404)
    expect((await send(`${api}/first-of-ada`, ada, 'DELETE')).status).toBe(204)
    expect(await entries(host, ada)).toEqual([])
    expect((await send(`${api}/first-of-ada`, ada, 'DELETE')).status).toBe(404)
    expect((await send(`${api}/%E0%A4%A`, ada, 'DELETE')).status).toBe(404)
    expect((await send(`${api}/first-of-ada`, ada, 'PUT')).status).toBe(405)
  })
})
