import { expect, test } from 'vitest'
import type { Exchange } from '@/lib/trace/exchange'
import { type Arrow, lanes, sequence, withClockMoves } from '@/lib/trace/sequence'

const issuer = 'https://site.example/docs/sandbox'

type Parts = {
  id?: string
  from?: Exchange['from']
  to?: Exchange['to']
  method?: string
  url?: string
  status?: number
  location?: string
  filledIn?: true
}

function exchange({
  id = 'one',
  from = 'browser',
  to = 'server',
  method = 'GET',
  url = `${issuer}/authorize?state=s`,
  status = 200,
  location,
  filledIn,
}: Parts = {}): Exchange {
  return {
    id,
    from,
    to,
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method, url, headers: [], body: '' },
    response: { status, headers: location ? [['Location', location]] : [], body: '' },
    ...(filledIn ? { filledIn } : {}),
  }
}

function arrows(...exchanges: Exchange[]): Arrow[] {
  return sequence(exchanges, issuer).filter((row): row is Arrow => row.kind !== 'clock')
}

const drawn = ({ kind, from, to, label }: Arrow) => `${kind}: ${from} → ${to}: ${label}`

test('an authorization request begins with the app that opens its URL', () => {
  const authorize = exchange({ status: 303, location: `${issuer}/login?transaction=t` })
  expect(arrows(authorize).map(drawn)).toEqual([
    'open: app → browser: open URL',
    'request: browser → server: GET /authorize',
    'response: server → browser: 303 See Other',
  ])
})

test('a form is submitted by the person', () => {
  const login = exchange({
    method: 'POST',
    url: `${issuer}/login`,
    status: 303,
    location: 'consent',
  })
  expect(arrows(login).map(drawn)[0]).toBe('submit: person → browser: submit')
})

test('a redirect to a custom scheme is handed to the app', () => {
  const allow = exchange({
    method: 'POST',
    url: `${issuer}/consent`,
    status: 303,
    location: 'com.exampleco.timesheets:/callback?code=abc&state=s',
  })
  const last = arrows(allow).at(-1)
  expect(last && drawn(last)).toBe('callback: browser → app: code')
  expect(last?.sentence).toBe('The system browser hands the code to the app.')
})

test.each([
  'https://app.exampleco.com/callback?code=abc',
  'https://site.example/docs/callback/?code=abc',
  'https://site.example/docs/sandbox-of-somebody-else?code=abc',
])('a redirect out of the issuer is handed over: %s', (location) => {
  const last = arrows(exchange({ status: 302, location })).at(-1)
  expect(last?.kind).toBe('callback')
})

test.each([`${issuer}/login?transaction=t`, 'login?transaction=t', '/docs/sandbox/login'])(
  'a redirect within the issuer is not: %s',
  (location) => {
    expect(arrows(exchange({ status: 303, location })).map(({ kind }) => kind)).not.toContain(
      'callback',
    )
  },
)

test('a callback with an error is marked, and named by its error', () => {
  const deny = exchange({
    status: 303,
    location: 'com.exampleco.timesheets:/callback?error=access_denied&state=s',
  })
  expect(arrows(deny).at(-1)).toMatchObject({
    kind: 'callback',
    label: 'access_denied',
    failed: true,
  })
})

test('a Location without a redirect status hands nothing over', () => {
  const created = exchange({ status: 201, location: 'com.exampleco.timesheets:/callback?code=c' })
  expect(arrows(created).map(({ kind }) => kind)).toEqual(['open', 'request', 'response'])
})

test('the back channel goes past the browser', () => {
  const token = exchange({
    from: 'app',
    method: 'POST',
    url: `${issuer}/oauth/token`,
    status: 400,
  })
  const rows = arrows(token)
  expect(rows.map(drawn)).toEqual([
    'request: app → server: POST /oauth/token',
    'response: server → app: 400 Bad Request',
  ])
  expect(rows.map(({ channel }) => channel)).toEqual(['back', 'back'])
  expect(rows.map(({ failed }) => failed)).toEqual([undefined, true])
  expect(arrows(exchange()).every(({ channel }) => channel === 'front')).toBe(true)
})

test('the API has its own lane', () => {
  const call = exchange({ from: 'app', to: 'api', url: `${issuer}/api/timesheets` })
  expect(arrows(call).map(drawn)[0]).toBe('request: app → api: GET /api/timesheets')
})

test('what was filled in stays marked on each of its arrows', () => {
  const rows = arrows(exchange({ filledIn: true }))
  expect(rows.every(({ filledIn }) => filledIn)).toBe(true)
})

test('moves of the clock stand after their exchange; those of dropped ones come first', () => {
  const exchanges = [exchange({ id: 'a' }), exchange({ id: 'b' })]
  const moves = [
    { byMs: 1000, after: 'a' },
    { byMs: 2000, after: 'dropped' },
    { byMs: 3000, after: 'a' },
    { byMs: 4000 },
  ]
  const items = withClockMoves(exchanges, moves).map((item) =>
    item.kind === 'clock' ? item.byMs : item.exchange.id,
  )
  expect(items).toEqual([2000, 4000, 'a', 1000, 3000, 'b'])
  expect(sequence([], issuer, [{ byMs: 3_600_000 }])).toEqual([
    { kind: 'clock', byMs: 3_600_000, sentence: 'The clock moves: 1 hour later.' },
  ])
})

test('200 exchanges make arrows between known lanes only', () => {
  const many = Array.from({ length: 200 }, (_, index) => exchange({ id: String(index) }))
  const rows = arrows(...many)
  expect(rows).toHaveLength(600)
  expect(rows.every(({ from, to }) => from !== to && lanes.includes(from))).toBe(true)
})

test('a broken URL or an empty issuer does not throw', () => {
  expect(() =>
    sequence([exchange({ url: 'not a url', location: '::', status: 303 })], ''),
  ).not.toThrow()
})
