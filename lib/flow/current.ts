/** The values that are good now: what `data-value` may mark. */
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'

/** The current value of a parameter, or undefined where there is none or it is out of date. */
export function currentValue(run: Run, name: string): string | undefined {
  const tokens = stepStatus(run, 'tokens') === 'done' ? run.tokens?.value : undefined
  switch (name) {
    case 'code_verifier':
      return run.verifier?.value
    case 'code_challenge':
      return stepStatus(run, 'challenge') === 'done' ? run.challenge?.value : undefined
    case 'code':
      return stepStatus(run, 'code') === 'done' ? run.code?.value : undefined
    case 'access_token':
    case 'id_token':
    case 'refresh_token':
      return tokens?.[name]
    case 'sub': {
      const sub = run.identity?.value.claims?.sub
      return typeof sub === 'string' ? sub : undefined
    }
    default:
      return (
        authorizeRequest(run).find((each) => each.name === name && !each.removed)?.value ??
        // Few servers take an audience. One that is empty counts as left out (RFC 6749 §3.1).
        (name === 'audience' ? '' : undefined)
      )
  }
}
