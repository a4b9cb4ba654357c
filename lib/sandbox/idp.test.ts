import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  answerOf,
  authorize,
  call,
  decide,
  exchange,
  type Fields,
  follow,
  formOf,
  get,
  getCode,
  getTokens,
  type Host,
  hosts,
  issuer,
  location,
  logIn,
  submit,
  tokensOf,
} from '@/lib/sandbox/testing/walk'

const github = { connection: 'github' }
const passwords = { connection: 'Username-Password-Authentication' }

/** Presses a button on the stand-in's page that `response` leads to; the answer leads to our callback. */
async function atGithub(host: Host, response: Response, change: Fields = {}): Promise<Response> {
  const fields = await formOf(await follow(host, response))
  return submit(host, '/idp/github', { ...fields, decision: 'continue', ...change })
}

describe.each(hosts)('on the %s host', (_, createHost) => {
  test('connection=github leads over the stand-in, and sub is github|…', async () => {
    const host = await createHost()
    const toGithub = await authorize(host, github)
    expect(toGithub.status).toBe(303)
    expect(location(toGithub)).toMatch(new RegExp(`^${issuer}/idp/github\\?transaction=`))
    const page = await (await follow(host, toGithub)).text()
    expect(page).toContain('GitHub (stand-in)')
    expect(page).toContain('href="../style.css"')
    expect(page).not.toContain('type="password"')

    const back = await atGithub(host, toGithub)
    expect(back.status).toBe(303)
    expect(location(back)).toMatch(new RegExp(`^${issuer}/login/callback\\?state=.+&code=`))
    const answer = await decide(host, await follow(host, back), 'allow')
    const tokens = await tokensOf(await exchange(host, answerOf(answer).code))
    const claims = decodeJwt(tokens.id_token)
    expect(claims.sub).toMatch(/^github\|\d+$/)
    const who = await call(host, `${issuer}/userinfo`, tokens.access_token)
    expect(await who.json()).toMatchObject({ sub: claims.sub, nickname: 'ada-codes' })
    const { users } = (await host.inside?.tables()) ?? {}
    expect(users?.find(({ sub }) => sub === claims.sub)?.connection).toBe('github')
  })

  test('before the first login with GitHub there is no such user', async () => {
    const host = await createHost()
    expect((await host.inside?.tables())?.users).toHaveLength(2)
  })

  test('an unknown connection goes back as invalid_request', async () => {
    const host = await createHost()
    for (const connection of ['gitlab', 'GitHub', '__proto__']) {
      const answer = answerOf(await authorize(host, { connection }))
      expect(answer).toMatchObject({ error: 'invalid_request', state: 'a state', iss: issuer })
    }
  })

  test('with the password connection the login page comes, without GitHub', async () => {
    const host = await createHost()
    const response = await authorize(host, passwords)
    expect(location(response)).toContain(`${issuer}/login?`)
    const page = await follow(host, response)
    expect(await page.clone().text()).not.toContain('GitHub')
    const fields = await formOf(page)
    const forced = await submit(host, '/login', { ...fields, connection: 'github' })
    expect(forced.status).toBe(403)
    const { transaction } = fields
    expect((await get(host, '/idp/github', { transaction })).status).toBe(403)
  })

  test('without a connection the login page offers both', async () => {
    const host = await createHost()
    const page = await follow(host, await authorize(host))
    expect(await page.clone().text()).toContain('Use GitHub (stand-in)')
    const { transaction, csrf } = await formOf(page)
    const toGithub = await submit(host, '/login', { transaction, csrf, connection: 'github' })
    expect(location(toGithub)).toBe(`${issuer}/idp/github?transaction=${transaction}`)
    const answer = await decide(host, await follow(host, await atGithub(host, toGithub)), 'allow')
    expect(answerOf(answer)).toHaveProperty('code')
  })

  test('a transaction for GitHub takes no password', async () => {
    const host = await createHost()
    const fields = await formOf(await follow(host, await authorize(host, github)))
    const ada = { username: 'ada@example.com', password: 'analytical-engine' }
    expect((await submit(host, '/login', { ...fields, ...ada })).status).toBe(403)
    const { transaction } = fields
    expect(location(await get(host, '/login', { transaction }))).toContain('/idp/github?')
  })

  test('Cancel goes back to the app as access_denied', async () => {
    const host = await createHost()
    const back = await atGithub(host, await authorize(host, github), { decision: 'cancel' })
    expect(location(back)).toContain('error=access_denied')
    expect(answerOf(await follow(host, back))).toEqual({
      error: 'access_denied',
      error_description: 'User has canceled the interaction.',
      state: 'a state',
      iss: issuer,
    })
  })

  test.each([
    ['missing', undefined],
    ['made up', 'x'],
  ])('our callback refuses a code that is %s', async (_, code) => {
    const host = await createHost()
    const { transaction } = await formOf(await follow(host, await authorize(host, github)))
    const answer = await get(host, '/login/callback', { state: transaction, code })
    expect(answer.status).toBe(403)
    expect((await host.store.list('sessions'))[0]?.row.sub).toBeUndefined()
  })

  test('our callback takes a code once, and only in the browser that began', async () => {
    const host = await createHost()
    const back = await atGithub(host, await authorize(host, github))
    const jar = await host.store.get('jar', 'phone')
    await host.store.put('jar', 'phone', {})
    expect((await follow(host, back)).status).toBe(403)
    await host.store.put('jar', 'phone', jar ?? {})
    expect(location(await follow(host, back))).toContain('/consent?')
    expect((await follow(host, back)).status).toBe(403)
  })

  test('A16 a forged form of the stand-in is refused', async () => {
    const host = await createHost()
    const toGithub = await authorize(host, github)
    expect((await atGithub(host, toGithub, { csrf: 'x' })).status).toBe(403)
  })

  test('the login of one connection does not answer for the other', async () => {
    const host = await createHost()
    await getTokens(host)
    expect(answerOf(await authorize(host, { ...github, prompt: 'none' }))).toMatchObject({
      error: 'login_required',
    })
    expect(location(await authorize(host, github))).toContain('/idp/github?')
    expect(answerOf(await authorize(host, passwords))).toHaveProperty('code')
  })

  test('single sign-on after a login with GitHub', async () => {
    const host = await createHost()
    const back = await atGithub(host, await authorize(host, github))
    await decide(host, await follow(host, back), 'allow')
    expect(await getCode(host, github)).toHaveLength(43)
    expect(await getCode(host)).toHaveLength(43)
  })

  test('the id_token_hint of Ada is not answered by the GitHub user', async () => {
    const host = await createHost()
    const { id_token } = await getTokens(host)
    const back = await atGithub(host, await authorize(host, { ...github, id_token_hint: id_token }))
    expect(answerOf(await follow(host, back))).toMatchObject({ error: 'login_required' })
    expect(await logIn(host, await authorize(host, passwords))).toHaveProperty('status', 303)
  })
})
