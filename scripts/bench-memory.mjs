/** What the Node host keeps: after a long life, and after a flood. */
import { inParallel } from './bench-load.mjs'

/** Whole flows in a row; the heap is looked at after a tenth of them, a half, and all. */
export async function endure({ client, heapMb }, flows) {
  const chunk = Math.min(100, flows / 10)
  const looks = [flows / 10, flows / 2, flows]
  const heaps = []
  for (let done = chunk; done <= flows; done += chunk) {
    const { results } = await inParallel(await client.codes(chunk), client.exchange)
    await inParallel(results, client.refresh)
    if (looks.includes(done)) heaps.push(`${(await heapMb()).toFixed(1)} MB after ${done} flows`)
  }
  console.log(`heap of the Node host: ${heaps.join(', ')}`)
}

/** Registrations and logins of the largest kind, and codes, as fast as they go. */
export async function flood({ client, heapMb }) {
  const before = await heapMb()
  const redirect_uris = Array.from({ length: 20 }, (_, n) => `a.b:/${n}/${'x'.repeat(1900)}`)
  const body = JSON.stringify({ redirect_uris })
  const headers = { 'content-type': 'application/json' }
  const { registration_endpoint, authorization_endpoint } = client.metadata
  const times = (count) => Array.from({ length: count })
  await inParallel(times(10_000), () =>
    client.send(registration_endpoint, { method: 'POST', headers, body }),
  )
  const registered = await heapMb()
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: 'com.exampleco.timesheets:/callback',
    scope: 'openid',
    state: 'x'.repeat(60_000),
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  await inParallel(times(3000), () => client.send(`${authorization_endpoint}?${query}`))
  const begun = await heapMb()
  await client.codes(6000)
  const mb = (number) => `${number.toFixed(1)} MB`
  console.log(
    `  a flood: before ${mb(before)}, 10 000 large registrations ${mb(registered)}, 3 000 large logins ${mb(begun)},`,
  )
  console.log(`  6 000 codes ${mb(await heapMb())}`)
}
