/** The sandbox: an authorization server and a demo API as one function. A host gives it requests and an `Env`. */
import { Hono } from 'hono/tiny'
import { json } from '@/lib/sandbox/answers'
import { authorize } from '@/lib/sandbox/authorize'
import { consent } from '@/lib/sandbox/consent'
import type { Env } from '@/lib/sandbox/env'
import { faultPage, isFull, makeRoom } from '@/lib/sandbox/fault'
import { githubCallback, githubPage } from '@/lib/sandbox/idp'
import { introspect } from '@/lib/sandbox/introspect'
import { jwks } from '@/lib/sandbox/jwks'
import { login } from '@/lib/sandbox/login'
import { logout } from '@/lib/sandbox/logout'
import { metadata } from '@/lib/sandbox/metadata'
import { register } from '@/lib/sandbox/register'
import { revoke } from '@/lib/sandbox/revoke'
import { withoutCors, withServerClock } from '@/lib/sandbox/spoiled'
import { styleSheet } from '@/lib/sandbox/style'
import { timesheets } from '@/lib/sandbox/timesheets'
import { timesheet, timesheetApproval } from '@/lib/sandbox/timesheets-entry'
import { token } from '@/lib/sandbox/token'
import { userinfo } from '@/lib/sandbox/userinfo'

type Endpoint = (request: Request, env: Env) => Promise<Response>

const wellKnown = '/.well-known/oauth-authorization-server'

/** Every path below the issuer. Methods are the endpoints' own business. */
const endpoints: Record<string, Endpoint> = {
  '/authorize': authorize,
  '/login': login,
  '/login/callback': githubCallback,
  '/idp/github': githubPage,
  '/consent': consent,
  '/oauth/token': token,
  '/oauth/revoke': revoke,
  '/oauth/introspect': introspect,
  '/oidc/register': register,
  '/userinfo': userinfo,
  '/logout': logout,
  '/api/timesheets': timesheets,
  '/api/timesheets/:id': timesheet,
  '/api/timesheets/:id/approval': timesheetApproval,
  '/.well-known/openid-configuration': metadata,
  [wellKnown]: metadata,
  '/.well-known/jwks.json': jwks,
}

/** The ones that answer people, in a browser; all others answer programs. */
const pages = new Set([
  '/authorize',
  '/login',
  '/login/callback',
  '/idp/github',
  '/consent',
  '/logout',
])

const firstParts = new Set(
  ['/style.css', ...Object.keys(endpoints)].map((path) => path.split('/')[1] ?? ''),
)

const app = new Hono<{ Bindings: Env }>({
  getPath: (request, options) => pathBelow(request, options?.env),
})

for (const [path, endpoint] of Object.entries(endpoints)) {
  app.all(path, (context) => endpoint(context.req.raw, context.env))
}
app.get('/style.css', () => {
  return new Response(styleSheet, {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'X-Content-Type-Options': 'nosniff' },
  })
})
app.notFound(() => {
  return json({ error: 'not_found', error_description: 'There is no such endpoint here' }, 404)
})
app.onError(async (error, { req, env }) => {
  if (isFull(error)) await makeRoom(env)
  return pages.has(req.path) ? faultPage(error) : internalFault()
})

/** Answers one request. It never throws: a fault of ours becomes 500 and says nothing of the inside. */
export async function sandbox(request: Request, env: Env): Promise<Response> {
  try {
    const response = await app.fetch(request, withServerClock(env))
    return withoutCors(response, env)
  } catch {
    return internalFault()
  }
}

/** The answer to a request that met a fault of ours (RFC 6749 §4.1.2.1 has the code). */
export function internalFault(): Response {
  const error_description = 'The server met a fault of its own; try again'
  return json({ error: 'server_error', error_description }, 500)
}

/**
 * True for the paths of the issuer at `base`. One that has its origin for itself and a website has only the
 * first parts of its endpoints' paths, and the website keeps the rest.
 */
export function isBelow(pathname: string, base: string): boolean {
  const issuerPath = new URL(base).pathname.replace(/\/$/, '')
  if (pathname === `${wellKnown}${issuerPath}`) return true
  if (issuerPath !== '') return pathname.startsWith(`${issuerPath}/`)
  return firstParts.has(pathname.split('/')[1] ?? '')
}

/** The path below the issuer's; RFC 8414 §3.1 puts the well-known part before the issuer's path. */
function pathBelow(request: Request, env: Env | undefined): string {
  const { pathname } = new URL(request.url)
  const issuerPath = env === undefined ? '' : new URL(env.base).pathname.replace(/\/$/, '')
  if (pathname === `${wellKnown}${issuerPath}`) return wellKnown
  return pathname.startsWith(`${issuerPath}/`) ? pathname.slice(issuerPath.length) : '/outside'
}
