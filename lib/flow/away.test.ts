import { expect, test } from 'vitest'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { createWorkerHost } from '@/lib/sandbox/hosts/worker'
import { formOf, issuer } from '@/lib/sandbox/testing/walk'

const callbackPage = 'https://learn.example/docs/callback/'
const from = '/lessons/authorize-user/'

/** Opens `url` in the person's own browser, and answers each page; gives the URL it ends at. */
async function browse({ host }: TestFlow, url: string): Promise<string> {
  const { origin } = new URL(issuer)
  let request = new Request(url)
  for (;;) {
    const worker = createWorkerHost({ issuer, databaseName: 'unused', store: host.store })
    const response = await worker.answer(request, 'navigate')
    const location = response.headers.get('location')
    if (location?.startsWith(callbackPage)) return location
    const body = new URLSearchParams({ ...(await formOf(response.clone())), decision: 'allow' })
    request = location
      ? new Request(location)
      : new Request(request.url.split('?')[0] ?? '', {
          method: 'POST',
          body,
          headers: { Origin: origin },
        })
  }
}

async function ready(): Promise<TestFlow> {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  return flow
}

/** The address that a real navigation leaves for. */
async function goOut(flow: TestFlow, way: 'this tab' | 'pop-up'): Promise<string> {
  const url = await flow.commands.goOut(way, callbackPage, from)
  if (url === undefined) throw new Error('the request was dropped')
  return url
}

test('a login goes out, and comes back with every hop before its callback', async () => {
  const flow = await ready()
  const url = await goOut(flow, 'this tab')
  expect(new URL(url).searchParams.get('redirect_uri')).toBe(callbackPage)
  expect(flow.run().away).toMatchObject({ way: 'this tab', url, from, state: flow.run().state })
  const callback = await browse(flow, url)
  await flow.commands.receiveCallback(callback)
  expect(flow.run().code?.from.redirectUri).toBe(callbackPage)
  expect(flow.run().away).toBeUndefined()
  expect(flow.run().exchanges.map(({ answeredBy }) => answeredBy)).toEqual(
    Array(5).fill('service worker'),
  )
  await flow.commands.requestTokens()
  expect(flow.run().tokens?.value.access_token).toBeTruthy()
})

test('what the browser has sent by now can be looked at while it is out', async () => {
  const flow = await ready()
  const url = await goOut(flow, 'pop-up')
  const worker = createWorkerHost({ issuer, databaseName: 'unused', store: flow.host.store })
  await worker.answer(new Request(url), 'navigate')
  await flow.commands.lookAfterAway()
  await flow.commands.lookAfterAway()
  expect(flow.run().exchanges.map(({ request }) => request.url)).toEqual([url])
  expect(flow.run().away?.way).toBe('pop-up')
})

test('hops that nobody saw are rebuilt from the two ends, and marked', async () => {
  const flow = await ready()
  const url = await goOut(flow, 'this tab')
  const callback = await browse(flow, url)
  await flow.host.store.delete('hops', flow.run().state ?? '')
  await flow.commands.receiveCallback(callback)
  const [exchange, ...more] = flow.run().exchanges
  expect(more).toEqual([])
  expect(exchange).toMatchObject({
    rebuilt: true,
    request: { url },
    response: { headers: [['location', callback]] },
  })
})

test('a forged callback leaves the login out where it is', async () => {
  const flow = await ready()
  await flow.commands.goOut('this tab', callbackPage, from)
  await flow.commands.receiveCallback(`${callbackPage}?code=forged&state=another`)
  expect(flow.run().callback?.failure?.code).toBe('state_mismatch')
  expect(flow.run().away?.way).toBe('this tab')
  await flow.commands.receiveCallback('no URL at all')
  expect(flow.run().away?.way).toBe('this tab')
})

test('M5 a login begun on the phone takes the place of one that is out', async () => {
  const flow = await ready()
  await flow.commands.goOut('this tab', callbackPage, from)
  await flow.commands.logIn()
  expect(flow.run().away).toBeUndefined()
})
