/** The token endpoint (RFC 6749 §3.2): finds out which grant is meant and hands over to it. */
import { methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { type Check, examine, refuse } from '@/lib/sandbox/checks'
import {
  type ClientSubject,
  clientChecks,
  grantNotAllowed,
  readClientRequest,
} from '@/lib/sandbox/client-checks'
import type { Env } from '@/lib/sandbox/env'
import { brokenDown, holdBack } from '@/lib/sandbox/spoiled'
import { sweepSometimes } from '@/lib/sandbox/sweep'
import { exchangeCode } from '@/lib/sandbox/token-code'
import { refresh } from '@/lib/sandbox/token-refresh'

const knownGrant: Check<ClientSubject> = {
  name: 'knownGrant',
  asks: 'Is the grant_type one that I support?',
  spec: 'RFC 6749 §5.2',
  look({ form }) {
    const found = form.value('grant_type')
    const expected = 'authorization_code or refresh_token'
    if (found === undefined) {
      return refuse('invalid_request', 'grant_type is missing', { expected, found: '(absent)' })
    }
    if (found !== 'authorization_code' && found !== 'refresh_token') {
      return refuse(
        'unsupported_grant_type',
        'The grant types here are authorization_code and refresh_token',
        { expected, found: 'another one' },
      )
    }
    return { expected, found }
  },
}

const allowedGrant: Check<ClientSubject> = {
  name: 'allowedGrant',
  asks: 'Is the app registered for this grant?',
  spec: 'RFC 6749 §5.2',
  look({ form, client }) {
    const grant =
      form.value('grant_type') === 'refresh_token' ? 'refresh_token' : 'authorization_code'
    return client?.grant_types.includes(grant)
      ? undefined
      : refuse('unauthorized_client', grantNotAllowed(grant), {
          expected: grant,
          found: client?.grant_types.join(' ') || '(no grant type)',
        })
  },
}

/** What is checked whatever the grant; the checks of the grant come behind these. */
export const tokenChecks: readonly Check<ClientSubject>[] = [
  ...clientChecks,
  knownGrant,
  allowedGrant,
]

/** Answers a token request. */
export async function token(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('POST')
  if (request.method !== 'POST') return methodNotAllowed('POST')
  const broken = brokenDown(env)
  if (broken) return broken
  const response = await answer(request, env)
  await holdBack(request, env)
  return response
}

async function answer(request: Request, env: Env): Promise<Response> {
  await sweepSometimes(env)
  const subject = await readClientRequest(request, env)
  const grant = subject.form.value('grant_type')
  if (grant === 'authorization_code') return exchangeCode(subject, tokenChecks, env)
  if (grant === 'refresh_token') return refresh(subject, tokenChecks, env)
  const { report, problem } = examine('token', tokenChecks, subject)
  env.observe(report)
  if (!problem) throw new Error('the checks let an unknown grant through')
  return refusal(problem)
}
