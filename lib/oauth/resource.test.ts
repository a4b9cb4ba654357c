import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findChallenge } from '@/lib/oauth/challenge'
import { readResource, resourceRequest } from '@/lib/oauth/resource'
import { readUserinfo, userinfoRequest } from '@/lib/oauth/userinfo'

const api = 'https://api.example/timesheets'

function refused(status: number, challenge?: string, body?: unknown): Response {
  const headers = new Headers(challenge === undefined ? {} : { 'WWW-Authenticate': challenge })
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  return new Response(body === undefined ? null : JSON.stringify(body), { status, headers })
}

test('RFC 6750 §2.1: the token goes into the header', async () => {
  const request = resourceRequest(api, 'mF_9.B5f-4.1JqM', { method: 'POST', body: { hours: 8 } })
  expect(request.headers.get('Authorization')).toBe('Bearer mF_9.B5f-4.1JqM')
  expect(request.headers.get('Content-Type')).toBe('application/json')
  expect(await request.text()).toBe('{"hours":8}')
  expect(resourceRequest(api, undefined).headers.has('Authorization')).toBe(false)
  expect(userinfoRequest({ userinfo_endpoint: api }, 'a').headers.get('Authorization')).toBe(
    'Bearer a',
  )
})

test('a token that no header can carry is named, not thrown at the platform', () => {
  for (const token of ['a\nb', 'a b', 'é', '\u0000']) {
    expect(() => resourceRequest(api, token)).toThrow(
      expect.objectContaining({ code: 'access_token_bad_character' }),
    )
  }
})

test('reads JSON, and nothing from an empty answer', async () => {
  expect(await readResource(Response.json([{ hours: 8 }]))).toEqual([{ hours: 8 }])
  expect(await readResource(new Response(null, { status: 204 }))).toBeUndefined()
})

test('RFC 6750 §3: 401 and 403 speak by their challenge', async () => {
  const expired =
    'Bearer realm="example", error="invalid_token", error_description="The access token \\"x\\" expired"'
  await expect(readResource(refused(401, expired))).rejects.toMatchObject({
    code: 'invalid_token',
    details: { status: 401, error: 'invalid_token', description: 'The access token "x" expired' },
  })
  const narrow = 'Bearer error="insufficient_scope", scope="create:timesheets"'
  await expect(readResource(refused(403, narrow))).rejects.toMatchObject({
    code: 'insufficient_scope',
    details: { status: 403, expected: 'scope create:timesheets' },
  })
})

test('RFC 6750 §3.1: a bare challenge means that no token was sent', async () => {
  for (const challenge of ['Bearer', 'Bearer realm="example"', undefined]) {
    await expect(readResource(refused(401, challenge))).rejects.toMatchObject({
      code: 'access_token_not_sent',
    })
  }
})

test('without a readable challenge the body speaks', async () => {
  const body = { error: 'invalid_token', error_description: 'expired' }
  await expect(readResource(refused(401, undefined, body))).rejects.toMatchObject({
    code: 'invalid_token',
    details: { description: 'expired' },
  })
  await expect(readResource(refused(404))).rejects.toMatchObject({ code: 'unexpected_status' })
})

test('RFC 9110 §11.6.1: several challenges in one header', () => {
  const header =
    'Newauth realm="apps", type=1, title="Login, \\"apps\\"", bearer error=invalid_token, Basic realm="x"'
  expect(findChallenge(header, 'Bearer')).toEqual({ error: 'invalid_token' })
  expect(findChallenge(header, 'Newauth')).toEqual({
    realm: 'apps',
    type: '1',
    title: 'Login, "apps"',
  })
  expect(findChallenge(header, 'Digest')).toBeUndefined()
  expect(findChallenge(null, 'Bearer')).toBeUndefined()
})

test('any header at all is read without a throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(findChallenge(`Bearer ${text}`, 'Bearer')).toBeDefined()
    }),
  )
})

test('I13: userinfo about another user is thrown away', async () => {
  const ada = { sub: 'ada', email: 'ada@example.com' }
  expect(await readUserinfo(Response.json(ada), 'ada')).toEqual(ada)
  expect(await readUserinfo(Response.json(ada))).toEqual(ada)
  await expect(readUserinfo(Response.json(ada), 'grace')).rejects.toMatchObject({
    code: 'subject_mismatch',
    details: { expected: 'grace', found: 'ada' },
  })
  for (const claims of [{}, { sub: '' }, { sub: 1 }]) {
    await expect(readUserinfo(Response.json(claims), 'ada')).rejects.toMatchObject({
      code: 'response_malformed',
    })
  }
})
