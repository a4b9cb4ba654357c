import { afterAll, beforeAll, expect, test } from 'vitest'
import { authorizeCases, otherCases, tokenCases } from './cases'
import { type Side, serveOurs, serveTheirs, shapeOf } from './sides'

const pageOnly = 'on a page for people; RFC 6749 §4.1.2.1 has no code of its own for it'
const emptyScope =
  'RFC 6749 §3.3: a request without a scope that can be granted is an invalid_scope'
const inWords = 'we say why in error_description too (RFC 6749 §4.1.2.1)'

/** The cases that the two answer differently, each with our reason. `docs/decisions.md` has them in words. */
const reasons: Record<string, string> = {
  'redirect_uri not registered': pageOnly,
  'redirect_uri with a slash more': pageOnly,
  'redirect_uri with a fragment': pageOnly,
  "another client's redirect_uri": pageOnly,
  'response_mode unknown':
    'RFC 6749 §4.1.2.1: a parameter value that is not known is an invalid_request',
  'scope missing': emptyScope,
  'scope unknown alone': emptyScope,
  request: inWords,
  request_uri: inWords,
  registration: inWords,
  'GET at the token endpoint':
    'RFC 9110 §15.5.6: a known address and an unknown method are 405, with Allow',
  'a wider scope': 'they add a member `scope`, which RFC 6749 §5.2 does not have',
  'userinfo without a token': 'RFC 6750 §3.1: no error code for a request without any token',
  'introspecting an access token': 'we name the audience too (RFC 7662 §2.2)',
  'introspecting as nobody': 'RFC 7662 §2.3: a caller that is not authenticated gets 401',
  'a logout to elsewhere':
    'we refuse at once what may never be followed; they ask first and ignore it',
}

const cases = [...authorizeCases, ...tokenCases, ...otherCases]
let ours: Side
let theirs: Side

beforeAll(async () => {
  ours = await serveOurs()
  theirs = await serveTheirs()
})
afterAll(() => {
  ours.close()
  theirs.close()
})

test.each(cases)('$name', async ({ name, send }) => {
  const our = await shapeOf(await send(ours), ours)
  const their = await shapeOf(await send(theirs), theirs)
  if (Object.hasOwn(reasons, name)) expect(our, 'this differs no longer').not.toEqual(their)
  else expect(our).toEqual(their)
})

test('every reason belongs to a case', () => {
  const names = cases.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toEqual(expect.arrayContaining(Object.keys(reasons)))
})
