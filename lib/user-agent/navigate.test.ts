import { expect, test } from 'vitest'
import type { Send, Sender } from '@/lib/providers'
import { recorded } from '@/lib/trace/record'
import { navigate, type Phone } from '@/lib/user-agent/navigate'

const site = 'https://as.example/sandbox'
const phone: Phone = {
  opens: (url) =>
    url.protocol === 'com.exampleco.timesheets:' || url.origin === 'https://app.exampleco.com',
  serves: (url) => url.href.startsWith(`${site}/`),
}

type Hop = { method: string; url: string; body: string; type: string | null }
type Answers = Record<string, () => Response>

/** A server made of answers by URL; keeps what it was asked. */
function server(answers: Answers): { send: Send; hops: Hop[]; senders: Sender[] } {
  const hops: Hop[] = []
  const senders: Sender[] = []
  return {
    hops,
    senders,
    send: async (request, sender) => {
      senders.push(sender)
      const { method, url } = request
      const type = request.headers.get('content-type')
      hops.push({ method, url, type, body: await request.text() })
      return answers[url]?.() ?? new Response('not found', { status: 404 })
    },
  }
}

function redirect(location: string, status = 303): () => Response {
  return () => new Response(null, { status, headers: { location } })
}

const page = () => new Response('<h1>Here</h1>')
const post = () =>
  new Request(`${site}/login`, { method: 'POST', body: new URLSearchParams({ a: 'b' }) })

test('a page is where a navigation ends', async () => {
  const { send, senders } = server({ [`${site}/login`]: page })
  expect(await navigate(new Request(`${site}/login`), send, phone)).toEqual({
    kind: 'page',
    url: `${site}/login`,
    status: 200,
    html: '<h1>Here</h1>',
  })
  expect(senders).toEqual(['browser'])
})

test('a refusal is a page too', async () => {
  const { send } = server({})
  const landing = await navigate(new Request(`${site}/gone`), send, phone)
  expect(landing).toMatchObject({ kind: 'page', status: 404 })
})

test.each([
  [301, 'GET', ''],
  [302, 'GET', ''],
  [303, 'GET', ''],
  [307, 'POST', 'a=b'],
  [308, 'POST', 'a=b'],
])('a POST answered by %i goes on as %s (RFC 9110 §15.4)', async (status, method, body) => {
  const { send, hops } = server({
    [`${site}/login`]: redirect(`${site}/next`, status),
    [`${site}/next`]: page,
  })
  await navigate(post(), send, phone)
  expect(hops[0]).toMatchObject({ method: 'POST', body: 'a=b' })
  expect(hops[1]).toMatchObject({ method, body, url: `${site}/next` })
  expect(hops[1]?.type ?? '').toMatch(body ? /^application\/x-www-form-urlencoded/ : /^$/)
})

test.each([301, 302, 303, 307, 308])('a GET answered by %i stays a GET', async (status) => {
  const { send, hops } = server({
    [`${site}/authorize`]: redirect(`${site}/login?transaction=t`, status),
    [`${site}/login?transaction=t`]: page,
  })
  const landing = await navigate(new Request(`${site}/authorize`), send, phone)
  expect(landing).toMatchObject({ kind: 'page', url: `${site}/login?transaction=t` })
  expect(hops.map(({ method }) => method)).toEqual(['GET', 'GET'])
})

test('a relative Location is resolved against the page that gave it', async () => {
  const { send, hops } = server({
    [`${site}/login`]: redirect('consent?t=1'),
    [`${site}/consent?t=1`]: page,
  })
  await navigate(post(), send, phone)
  expect(hops[1]?.url).toBe(`${site}/consent?t=1`)
})

test.each([
  'com.exampleco.timesheets:/callback?code=abc&state=s',
  'https://app.exampleco.com/callback?code=abc',
])('a callback goes to the app that registered it, and is not sent: %s', async (callback) => {
  const { send, hops } = server({ [`${site}/login`]: redirect(callback) })
  expect(await navigate(post(), send, phone)).toEqual({ kind: 'app', url: callback })
  expect(hops).toHaveLength(1)
})

test('a scheme that no app registered is not opened (RFC 8252 §7.1)', async () => {
  const { send } = server({ [`${site}/login`]: redirect('com.other:/callback?code=abc') })
  expect(await navigate(post(), send, phone)).toMatchObject({ kind: 'failed', reason: 'no app' })
})

test('a web page outside the server is left to the real browser', async () => {
  const { send, hops } = server({ [`${site}/login`]: redirect('https://elsewhere.example/') })
  expect(await navigate(post(), send, phone)).toEqual({
    kind: 'web',
    url: 'https://elsewhere.example/',
  })
  expect(hops).toHaveLength(1)
})

test('a loop ends after 20 hops', async () => {
  const { send, hops } = server({
    [`${site}/a`]: redirect(`${site}/b`),
    [`${site}/b`]: redirect(`${site}/a`),
  })
  const landing = await navigate(new Request(`${site}/a`), send, phone)
  expect(landing).toMatchObject({ kind: 'failed', reason: 'too many redirects' })
  expect(hops).toHaveLength(20)
})

test('a Location that is no URL is a failure, a missing one is a page', async () => {
  const broken = server({ [`${site}/login`]: redirect('https://') })
  expect(await navigate(post(), broken.send, phone)).toMatchObject({
    kind: 'failed',
    reason: 'unreachable',
  })
  const missing = server({ [`${site}/login`]: () => new Response('', { status: 303 }) })
  expect(await navigate(post(), missing.send, phone)).toMatchObject({ kind: 'page', status: 303 })
})

test('rejects only if the send does', async () => {
  const failing: Send = async () => {
    throw new TypeError('no network')
  }
  await expect(navigate(post(), failing, phone)).rejects.toThrow('no network')
})

test('recorded, each hop is kept with the body it carried', async () => {
  const { send } = server({
    [`${site}/login`]: redirect(`${site}/again`, 307),
    [`${site}/again`]: redirect('com.exampleco.timesheets:/callback?code=abc'),
  })
  const kept: [string, string, number][] = []
  const wrapped = recorded(send, {
    api: `${site}/api`,
    onExchange: ({ request, response }) =>
      kept.push([request.method, request.body, response.status]),
  })
  await navigate(post(), wrapped, phone)
  expect(kept).toEqual([
    ['POST', 'a=b', 307],
    ['POST', 'a=b', 303],
  ])
})
