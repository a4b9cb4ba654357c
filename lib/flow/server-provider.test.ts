import { expect, test } from 'vitest'
import { createServerProvider, findThisServer } from '@/lib/flow/server-provider'
import { createNodeHost } from '@/lib/sandbox/hosts/node'

const origin = 'http://localhost:3000'

/** The site of `npm start`: the provider where it is, a page for everything else. */
function site(issuer: string) {
  const host = createNodeHost({ issuer, site: `${origin}/` })
  return async (request: Request) =>
    host.handles(new URL(request.url).pathname)
      ? host.fetch(request, '127.0.0.1')
      : new Response('<h1>Not found</h1>', { status: 404 })
}

test.each([`${origin}/provider`, `${origin}/`])('the provider is found at %s', async (issuer) => {
  expect(await findThisServer(origin, site(issuer))).toEqual({ issuer })
})

test('one that calls itself by another issuer is named, and not talked to', async () => {
  const named = site('https://id.example/provider')
  expect(await findThisServer(origin, named)).toEqual({
    elsewhere: 'https://id.example/provider',
  })
})

test('a static host has none: no page, no text and no half document is taken for one', async () => {
  const answers = [
    () => new Response('<h1>Not found</h1>', { status: 404 }),
    () => new Response('<h1>Welcome</h1>'),
    () => Response.json([]),
    () => Response.json({ issuer: `${origin}/provider` }),
  ]
  for (const answer of answers) {
    expect(await findThisServer(origin, async () => answer())).toBe('not there')
  }
})

test('what the app sends carries no cookie, and no redirect is followed', async () => {
  const seen: Request[] = []
  const provider = createServerProvider(`${origin}/provider`, async (request) => {
    seen.push(request)
    return site(`${origin}/provider`)(request)
  })
  const response = await provider.send(new Request(provider.server.jwks_uri), 'app')
  expect(response.status).toBe(200)
  expect(seen[0]).toMatchObject({ credentials: 'omit', redirect: 'manual' })
})
