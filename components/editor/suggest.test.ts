import { expect, test } from 'vitest'
import { explainAt } from '@/components/editor/explain'
import { suggestAt } from '@/components/editor/suggest'

const site = 'https://as.example/sandbox'
const token = `POST ${site}/oauth/token\ncontent-type: application/x-www-form-urlencoded\n\n`

/** The text without its mark `|`, and where that stood. */
function marked(text: string): [text: string, offset: number] {
  return [text.replace('|', ''), text.indexOf('|')]
}

const labels = (text: string) => suggestAt(...marked(text)).map(({ label }) => label)
const explained = (text: string) => explainAt(...marked(text))?.lines ?? []

/** The text after the suggestion of this label was taken. */
function taken(text: string, label: string): string {
  const [before, offset] = marked(text)
  const chosen = suggestAt(before, offset).find((each) => each.label === label)
  if (!chosen) throw new Error(`${label} is not suggested`)
  return before.slice(0, chosen.from) + chosen.insert + before.slice(chosen.to)
}

test('methods at the start', () => {
  expect(labels('|')).toContain('POST')
  expect(taken(`GE| ${site}/a`, 'GET')).toBe(`GET ${site}/a`)
})

test('headers by name and by value', () => {
  expect(taken(`GET ${site}/a\nauth|`, 'authorization')).toBe(`GET ${site}/a\nauthorization: `)
  expect(labels(`GET ${site}/a\naccept: |`)).toEqual(['application/json'])
})

test('each request has its own parameters: a form, a query, a refresh', () => {
  expect(labels(`${token}grant_type=authorization_code\n&|`)).toContain('code_verifier')
  expect(labels(`${token}grant_type=authorization_code\n&|`)).not.toContain('response_type')
  expect(labels(`${token}grant_type=refresh_token\n&|`)).toContain('scope')
  expect(labels(`GET ${site}/authorize\n?|`)).toContain('code_challenge')
  expect(labels(`GET ${site}/authorize?state=s&|`)).toContain('nonce')
  expect(labels(`GET ${site}/authorize\n?response_type=code\n&no|`)).toContain('nonce')
})

test('a parameter that is taken brings its equals sign, once', () => {
  expect(taken(`${token}co|`, 'code_verifier')).toBe(`${token}code_verifier=`)
  expect(taken(`${token}co|=abc`, 'code_verifier')).toBe(`${token}code_verifier=abc`)
})

test('values where there are few', () => {
  expect(labels(`GET ${site}/authorize\n?code_challenge_method=|`)).toEqual(['S256', 'plain'])
  expect(taken(`${token}grant_type=auth|`, 'refresh_token')).toBe(
    `${token}grant_type=refresh_token`,
  )
  expect(labels(`${token}code=|`)).toEqual([])
})

test('members of a JSON body', () => {
  const json = `POST ${site}/oidc/register\ncontent-type: application/json\n\n`
  expect(taken(`${json}{"redirect|`, 'redirect_uri')).toBe(`${json}{"redirect_uri`)
  expect(labels(`${json}{"grant_type": "|"}`)).toEqual(['authorization_code', 'refresh_token'])
  expect(explained(`${json}{"sco|pe": "openid"}`)[0]).toMatch(/^Scope\. /)
})

test('help names the parameter, decodes its value and counts it', () => {
  const text = `${token}code=abc\n&redirect_uri=com.app%3A%2F|callback`
  expect(explained(text)).toEqual([
    expect.stringMatching(/^Redirect URI\. .*RFC 6749 §3\.1\.2$/),
    'Decoded: com.app:/callback',
    '17 characters',
  ])
  expect(explained(`${token}co|de=abc`)[0]).toMatch(/^Authorization code\. /)
  expect(explained(`GE|T ${site}/a`)[0]).toMatch(/^Asks for something/)
  expect(explained(`GET ${site}/a\nacc|ept: x`)[0]).toMatch(/RFC 9110 §12\.5\.1$/)
})

test('where there is nothing to say, nothing is said', () => {
  expect(explained(`GET ${site}/a\n\n|`)).toEqual([])
  expect(explained(`${token}toString|=x`)).toEqual([])
  expect(labels(`GET ${site}/a\nconstructor: |`)).toEqual([])
  expect(labels('GET |')).toEqual([])
})
