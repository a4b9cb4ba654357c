/** For tests: an app of another origin, which loads somebody else's client library, at the provider of `npm start`. */
import { createServer, type Server } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { build } from 'esbuild'
import { root } from '../../scripts/project.mjs'

export type ForeignApp = { url: string; close(): void }

/** Serves one page that knows the library as the global `name`, on a port of loopback. */
export async function serveForeignApp(library: string, name: string): Promise<ForeignApp> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `export * from '${library}'`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
  })
  const script = outputFiles[0]?.contents
  const server = createServer(({ url }, response) => {
    const isScript = url === '/library.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(
      isScript ? script : '<!doctype html><title>App</title><script src=/library.js></script>',
    )
  })
  return {
    url: `${await loopback(server)}/`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function loopback(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return `http://127.0.0.1:${address.port}`
}

/** Registers the app as it would register itself (RFC 7591), to be called back at its one page. */
export async function registerApp(provider: string, { url }: ForeignApp): Promise<string> {
  const response = await fetch(`${provider}/oidc/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client_name: 'Another app',
      redirect_uris: [url],
      post_logout_redirect_uris: [url],
      grant_types: ['authorization_code', 'refresh_token'],
    }),
  })
  expect(response.status).toBe(201)
  const { client_id } = await response.json()
  return client_id
}

/** Logs in on the provider's pages as Ada, agrees, and is back at the app. */
export async function logInAndReturn(page: Page, { url }: ForeignApp): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await page.getByRole('button', { name: 'Allow' }).click()
  await page.waitForURL(`${url}**`)
}

/** What introspection says of a token (RFC 7662), asked as the client that got it. */
export async function isActive(
  provider: string,
  client_id: string,
  token: string,
): Promise<boolean> {
  const body = new URLSearchParams({ client_id, token })
  const response = await fetch(`${provider}/oauth/introspect`, { method: 'POST', body })
  const { active } = await response.json()
  return active
}
