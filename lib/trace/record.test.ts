import { expect, test } from 'vitest'
import type { CheckReport } from '@/lib/inside'
import type { Send } from '@/lib/providers'
import type { Exchange } from '@/lib/trace/exchange'
import { keptBody, recorded } from '@/lib/trace/record'

const api = 'https://as.example/sandbox/api/timesheets'
const tokenUrl = 'https://as.example/sandbox/oauth/token'

function record(send: Send, checks?: (response: Response) => CheckReport | undefined) {
  const exchanges: Exchange[] = []
  let time = 1000
  let count = 0
  const wrapped = recorded(send, {
    api,
    checks,
    onExchange: (exchange) => exchanges.push(exchange),
    now: () => {
      time += 5
      return time
    },
    newId: () => `id-${++count}`,
  })
  return { wrapped, exchanges }
}

const answer: Send = async () => new Response('{"ok":true}', { headers: { 'X-Test': 'yes' } })

test('keeps both messages as text, with their times', async () => {
  const { wrapped, exchanges } = record(answer)
  const body = new URLSearchParams({ grant_type: 'authorization_code', code: 'c' })
  await wrapped(new Request(tokenUrl, { method: 'POST', body }), 'app')
  expect(exchanges).toHaveLength(1)
  expect(exchanges[0]).toMatchObject({
    id: 'id-1',
    from: 'app',
    to: 'server',
    startedAtMs: 1005,
    elapsedMs: 5,
    request: { method: 'POST', url: tokenUrl, body: 'grant_type=authorization_code&code=c' },
    response: { status: 200, body: '{"ok":true}' },
  })
  expect(exchanges[0]?.response.headers).toContainEqual(['x-test', 'yes'])
  expect(exchanges[0]?.request.headers.map(([name]) => name)).toContain('content-type')
})

test('leaves both bodies readable for the server and for the caller', async () => {
  let received = ''
  const { wrapped } = record(async (request) => {
    received = await request.text()
    return new Response('answer')
  })
  const response = await wrapped(new Request(tokenUrl, { method: 'POST', body: 'a=b' }), 'app')
  expect(received).toBe('a=b')
  expect(await response.text()).toBe('answer')
})

test('hands on the very response of the provider, whose checks hang on it', async () => {
  const given = new Response('x')
  const report: CheckReport = { endpoint: 'token', checks: [] }
  const { wrapped, exchanges } = record(
    async () => given,
    (response) => (response === given ? report : undefined),
  )
  expect(await wrapped(new Request(tokenUrl), 'app')).toBe(given)
  expect(exchanges[0]?.checks).toBe(report)
})

test('cuts what it keeps of a long body, and nothing else', async () => {
  const long = 'x'.repeat(keptBody + 10)
  const { wrapped, exchanges } = record(async () => new Response(long))
  const response = await wrapped(new Request(tokenUrl, { method: 'POST', body: long }), 'app')
  expect(await response.text()).toHaveLength(keptBody + 10)
  expect(exchanges[0]?.request.body).toHaveLength(keptBody)
  expect(exchanges[0]?.response.body).toHaveLength(keptBody)
})

test('tells the API from the server by the address', async () => {
  const { wrapped, exchanges } = record(answer)
  await wrapped(new Request(api), 'app')
  await wrapped(new Request(tokenUrl), 'app')
  expect(exchanges.map(({ to }) => to)).toEqual(['api', 'server'])
})

test('a send that fails is thrown on and not recorded', async () => {
  const { wrapped, exchanges } = record(async () => {
    throw new TypeError('no network')
  })
  await expect(wrapped(new Request(tokenUrl), 'app')).rejects.toThrow('no network')
  expect(exchanges).toEqual([])
})
