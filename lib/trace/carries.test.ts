import { expect, test } from 'vitest'
import { type SequenceRow, sequence } from '@/lib/trace/sequence'
import { exchange, issuer, tokenExchange } from '@/lib/trace/testing/exchange'
import { travelsOf } from '@/lib/trace/travels'

const authorize = exchange({ id: 'a', url: `${issuer}/authorize?code_challenge=h&state=s` })
const login = exchange({
  id: 'b',
  method: 'POST',
  url: `${issuer}/login`,
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: 'username=ada&password=p&csrf=c',
  status: 303,
  answerHeaders: [['location', 'com.app:/callback?code=c&state=s']],
})
const tokens = tokenExchange(
  { code: 'c', code_verifier: 'v' },
  { access_token: 'a.a.a', id_token: 'i.i.i', refresh_token: '' },
  { id: 'c' },
)
const api = exchange({
  id: 'd',
  from: 'app',
  to: 'api',
  url: `${issuer}/api/timesheets`,
  headers: [['Authorization', 'Bearer i.i.i']],
})

const drawn = (rows: readonly SequenceRow[]) =>
  rows.flatMap((row) => (row.kind === 'clock' ? [] : [`${row.from} → ${row.to}: ${row.carries}`]))

test('each arrow has the names of what it carries, and nothing that is empty', () => {
  expect(drawn(sequence([authorize, login, tokens, api], issuer))).toEqual([
    'app → browser: code_challenge',
    'browser → server: code_challenge',
    'server → browser: ',
    'person → browser: password',
    'browser → server: password',
    'server → browser: code',
    'browser → app: code',
    'app → server: code_verifier,code',
    'server → app: access_token,id_token',
    'app → api: id_token',
    'api → app: ',
  ])
})

test('the sentences say it too', () => {
  const sentences = sequence([tokens], issuer).map(({ sentence }) => sentence)
  expect(sentences).toEqual([
    'The app sends POST /oauth/token to the authorization server, with code_verifier and code.',
    'The authorization server answers the app: 200 OK, with access_token and id_token.',
  ])
})

test('the code of another identity provider is not the code of the app', () => {
  const github = exchange({
    url: `${issuer}/idp/github`,
    status: 303,
    answerHeaders: [['location', `${issuer}/login/callback?code=other`]],
  })
  const back = exchange({ url: `${issuer}/login/callback?code=other` })
  expect(travelsOf(sequence([github, back], issuer))).toEqual([])
})

test('the verifier stays on the back channel, the code does not', () => {
  const travels = travelsOf(sequence([authorize, login, tokens, api], issuer))
  expect(travels.map(({ name, front, back, astray }) => [name, front, back, astray])).toEqual([
    ['code_challenge', 2, 0, false],
    ['code_verifier', 0, 1, false],
    ['code', 2, 1, false],
    ['password', 2, 0, false],
    ['access_token', 0, 1, false],
    ['id_token', 0, 2, false],
  ])
  expect(travels[1]?.sentence).toBe(
    'code_verifier travelled on the back channel only: the browser never saw it.',
  )
})

test('a verifier in the authorization URL went astray, and so did a password with the app', () => {
  const url = `${issuer}/authorize?code_verifier=v`
  const grant = tokenExchange({ grant_type: 'password', password: 'p' })
  const travels = travelsOf(sequence([exchange({ url }), grant], issuer))
  expect(travels.map(({ name, astray }) => [name, astray])).toEqual([
    ['code_verifier', true],
    ['password', true],
  ])
  expect(travels[0]?.sentence).toContain('the browser saw it, and must not')
})
