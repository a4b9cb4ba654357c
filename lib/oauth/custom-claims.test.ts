import { describe, expect, test } from 'vitest'
import {
  addedScopeProblem,
  claimRuleProblem,
  customizationProblem,
  customLimits,
} from '@/lib/oauth/custom-claims'

const rule = (name: string, value = 'x') => ({ name, value, token: 'id_token' }) as const

describe('a claim', () => {
  test.each(['http://foo/bar', 'https://foo.com/myclaim', 'https://example.com/#role'])(
    '%s is inside a namespace',
    (name) => expect(claimRuleProblem(rule(name))).toBeUndefined(),
  )

  test.each([
    ['', 'needs a name'],
    ['role', 'outside a namespace'],
    ['email', 'outside a namespace'],
    ['urn:example:role', 'outside a namespace'],
    ['ftp://example.com/role', 'outside a namespace'],
    ['__proto__', 'outside a namespace'],
    ['https://example.com/', 'add the name'],
    ['https://example.com', 'add the name'],
    ['https://auth0.com/role', 'not yours'],
    ['https://my.AUTH0.com/role', 'not yours'],
    ['http://webtask.io/role', 'not yours'],
    ['https://a.webtask.run/role', 'not yours'],
    ['sub', 'protected'],
    ['aud', 'protected'],
    ['permissions', 'protected'],
    ['https://example.com/a b', 'no blanks'],
    [`https://example.com/${'a'.repeat(200)}`, 'characters'],
  ])('%s is refused: %s', (name, reason) => {
    expect(claimRuleProblem(rule(name))).toContain(reason)
  })

  test('a host that only ends like a kept one is fine', () => {
    expect(claimRuleProblem(rule('https://notauth0.com/role'))).toBeUndefined()
  })

  test('the value has a limit', () => {
    const name = 'https://example.com/a'
    expect(claimRuleProblem(rule(name, 'x'.repeat(customLimits.value)))).toBeUndefined()
    expect(claimRuleProblem(rule(name, 'x'.repeat(customLimits.value + 1)))).toContain('characters')
  })
})

test.each(['openid', 'offline_access', 'a b', 'a"', '', 'x'.repeat(101)])(
  'the scope %j cannot be added',
  (scope) => expect(addedScopeProblem(scope)).toBeDefined(),
)

test('a whole customization: good, too many, twice the same', () => {
  const claims = [
    rule('https://example.com/a'),
    { ...rule('https://example.com/a'), token: 'access_token' as const },
  ]
  expect(customizationProblem({ claims, addedScopes: ['approve:timesheets'] })).toBeUndefined()
  expect(
    customizationProblem({ claims: [...claims, rule('https://example.com/a')], addedScopes: [] }),
  ).toContain('twice')
  const many = Array.from({ length: 21 }, (_, index) => `s${index}`)
  expect(customizationProblem({ claims: [], addedScopes: many })).toContain('20')
  expect(
    customizationProblem({
      claims: many.map((name) => rule(`https://a.example/${name}`)),
      addedScopes: [],
    }),
  ).toContain('20')
})
