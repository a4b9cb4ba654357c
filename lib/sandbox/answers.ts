/** The shapes of answers: JSON, errors (RFC 6749 §5.2), redirects (§4.1.2), and what browsers may read across origins. */
import type { Problem } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'

const open: Record<string, string> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'WWW-Authenticate',
}

/** A JSON answer that nobody stores, readable from every origin: no endpoint that uses it knows a session. */
export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/json',
      'Cache-Control': 'no-store',
      Pragma: 'no-cache',
      ...open,
      ...headers,
    },
  })
}

/** A refusal as JSON: `error` and `error_description` (RFC 6749 §5.2). */
export function refusal({ error, description, status = 400, challenge }: Problem): Response {
  return json(
    { error, error_description: description },
    status,
    challenge === undefined ? {} : { 'WWW-Authenticate': challenge },
  )
}

/** An empty answer without a content type. */
export function empty(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { 'Cache-Control': 'no-store', ...headers } })
}

/** 405 for a method that the endpoint does not know (RFC 9110 §15.5.6). */
export function methodNotAllowed(...methods: string[]): Response {
  return json(
    {
      error: 'invalid_request',
      error_description: `This endpoint answers ${methods.join(', ')} only`,
    },
    405,
    { Allow: methods.join(', ') },
  )
}

/** The answer to a preflight: any origin may call, without credentials (Fetch Standard, CORS protocol). */
export function preflight(...methods: string[]): Response {
  return empty(204, {
    ...open,
    'Access-Control-Allow-Methods': methods.join(', '),
    'Access-Control-Allow-Headers': 'authorization, content-type, accept, auth0-client, dpop',
    'Access-Control-Max-Age': '600',
  })
}

/** 303: the browser goes on with GET, so that no form is ever sent twice (RFC 9700 §4.12). */
export function seeOther(location: string): Response {
  return empty(303, { Location: location, 'Referrer-Policy': 'no-referrer' })
}

/** True for requests that must leave no trace: HEAD, and a browser that fetches ahead (A18). */
export function isOnlyLooking(request: Request, env: Env): boolean {
  return request.method === 'HEAD' || isPrefetch(request, env)
}

/** What such a request gets: nothing; 503 makes a browser drop the prefetch and ask again for real. */
export function onlyLooking(request: Request, env: Env): Response {
  return empty(isPrefetch(request, env) ? 503 : 200)
}

function isPrefetch(request: Request, env: Env): boolean {
  const purpose = request.headers.get('sec-purpose') ?? request.headers.get('purpose') ?? ''
  return env.caller.kind === 'prefetch' || /prefetch|prerender/.test(purpose)
}
