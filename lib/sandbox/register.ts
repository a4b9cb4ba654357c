/** The registration endpoint (RFC 7591 §3): an app registers itself, and gets a client identifier and no secret. */
import * as v from 'valibot'
import { base64url } from '@/lib/encoding'
import type { ClientRecord } from '@/lib/inside'
import { json, methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { examine, proven } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { readJson } from '@/lib/sandbox/json-body'
import { metadataSchema, registerChecks } from '@/lib/sandbox/register-checks'
import { sweepSometimes } from '@/lib/sandbox/sweep'

/** Registers a public client. Anybody may: the client can then do nothing without a person's consent. */
export async function register(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('POST')
  if (request.method !== 'POST') return methodNotAllowed('POST')
  await sweepSometimes(env)
  const body = await readJson(request)
  const isObject = body.kind === 'json' && !Array.isArray(body.value)
  const read = v.safeParse(metadataSchema, isObject ? body.value : undefined)
  const metadata = read.success ? read.output : undefined
  const { report, problem } = examine('register', registerChecks, { body, metadata })
  env.observe(report)
  if (problem) return refusal(problem)

  const { client_name, redirect_uris, grant_types, post_logout_redirect_uris } = proven(
    metadata,
    'client metadata',
  )
  const client: ClientRecord = {
    client_id: base64url(env.random(16)),
    name: client_name,
    type: 'native',
    token_endpoint_auth_method: 'none',
    grant_types: [...new Set(grant_types)],
    redirect_uris: proven(redirect_uris, 'redirect URIs'),
    post_logout_redirect_uris,
    registeredAtMs: env.now(),
  }
  await env.store.put('clients', client.client_id, client)
  return json(registered(client), 201)
}

/** The client as it was registered, with what the server filled in (RFC 7591 §3.2.1). */
function registered(client: ClientRecord) {
  return {
    client_id: client.client_id,
    client_id_issued_at: Math.floor((client.registeredAtMs ?? 0) / 1000),
    client_name: client.name,
    application_type: client.type,
    token_endpoint_auth_method: client.token_endpoint_auth_method,
    grant_types: client.grant_types,
    response_types: ['code'],
    redirect_uris: client.redirect_uris,
    post_logout_redirect_uris: client.post_logout_redirect_uris,
  }
}
