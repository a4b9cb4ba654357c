/** The door of a protected resource: lets a request with the right access token in (RFC 6750). */
import type { AccessTokenRecord } from '@/lib/inside'
import { empty, refusal } from '@/lib/sandbox/answers'
import { bearerChecks, noToken } from '@/lib/sandbox/bearer-checks'
import { examine, proven } from '@/lib/sandbox/checks'
import type { Env } from '@/lib/sandbox/env'
import { readPresentedToken } from '@/lib/sandbox/presented-token'

/** Checks the access token of a request: gives its record, or the answer that refuses it. */
export async function admit(
  request: Request,
  env: Env,
  endpoint: string,
  need: { audience: string; scope: string },
): Promise<AccessTokenRecord | Response> {
  const presented = await readPresentedToken(request, env)
  const checks = bearerChecks(presented, need.audience, need.scope)
  const { report, problem } = examine(endpoint, checks, presented)
  env.observe(report)
  if (problem?.error === noToken) {
    return empty(401, {
      'WWW-Authenticate': 'Bearer',
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'WWW-Authenticate',
    })
  }
  return problem ? refusal(problem) : proven(presented.record, 'an access token')
}
