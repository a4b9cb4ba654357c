import { expect, test } from 'vitest'
import { longestPaste, takePair } from '@/lib/oauth/pkce-doctor-paste'

const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

test.each([
  [
    'an authorization URL',
    `https://id.example/authorize?response_type=code&code_challenge=${challenge}&code_challenge_method=S256&state=x`,
    { challenge, method: 'S256' },
  ],
  ['a token request', `grant_type=authorization_code&code_verifier=${verifier}`, { verifier }],
  ['a command of curl', `curl -d 'code_verifier=${verifier}' -d "code=x"`, { verifier }],
  [
    'JSON',
    `{"code_verifier": "${verifier}", "code_challenge" : "${challenge}"}`,
    { verifier, challenge },
  ],
  [
    'a log',
    `code_verifier = ${verifier}\ncode_challenge: ab cd=\nmethod = SHA-256`,
    { verifier, challenge: 'ab cd=' },
  ],
  [
    'both requests',
    `GET /authorize?code_challenge=${challenge} HTTP/1.1\n\ncode_verifier=${verifier}`,
    { verifier, challenge },
  ],
  ['neither', 'code_verifiers and a code_challenge', {}],
])('takes the values out of %s', (_, text, found) => {
  expect(takePair(text)).toEqual(found)
})

test('RFC 6749 appendix B: a form is decoded as a server does it', () => {
  expect(takePair('code_challenge=a%2Bb%2Fc%3D')).toEqual({ challenge: 'a+b/c=' })
  expect(takePair('code_challenge=a+b%')).toEqual({ challenge: 'a b%' })
})

test('the last of two counts, and a flood is not looked through', () => {
  expect(takePair('code_verifier=one&code_verifier=two')).toEqual({ verifier: 'two' })
  expect(takePair(`${' '.repeat(longestPaste)}code_verifier=${verifier}`)).toEqual({})
})
