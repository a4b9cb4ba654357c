/** What of a run is there, and what is out of date: computed by comparing each value with its inputs. */
import { authorizeRequest } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'

export type StepName = 'verifier' | 'challenge' | 'code' | 'tokens' | 'api' | 'refresh'
export type StepStatus = 'empty' | 'done' | 'out of date'

/** The steps in the order in which they build on each other. */
export const stepNames: readonly StepName[] = [
  'verifier',
  'challenge',
  'code',
  'tokens',
  'api',
  'refresh',
]

export function stepStatus(run: Run, step: StepName): StepStatus {
  if (!hasResult(run, step)) return 'empty'
  return isCurrent(run, step) ? 'done' : 'out of date'
}

function hasResult(run: Run, step: StepName): boolean {
  switch (step) {
    case 'verifier':
      return run.verifier !== undefined
    case 'challenge':
      return run.challenge !== undefined
    case 'code':
      return run.code !== undefined
    case 'tokens':
      return run.tokens !== undefined
    case 'api':
      return run.userinfo !== undefined || run.timesheets !== undefined
    case 'refresh':
      return run.tokens?.from.refreshToken !== undefined
  }
}

function isCurrent(run: Run, step: StepName): boolean {
  switch (step) {
    case 'verifier':
      return true
    case 'challenge':
      return run.challenge?.from.verifier === run.verifier?.value
    case 'code':
      return isCurrent(run, 'challenge') && staleInputs(run).length === 0
    case 'tokens':
    case 'refresh':
      return isCurrent(run, 'code') && run.tokens?.from.code === run.code?.value
    case 'api':
      return (
        isCurrent(run, 'tokens') &&
        [run.timesheets, run.userinfo].some((made) => made?.from.code === run.tokens?.from.code)
      )
  }
}

/** The inputs of the code that have changed since it was asked for. */
export function staleInputs(run: Run): ('code_challenge' | 'redirect_uri' | 'state')[] {
  const { code } = run
  if (!code) return []
  const now = new Map(authorizeRequest(run).map((parameter) => [parameter.name, parameter]))
  const inputs = [
    ['code_challenge', code.from.challenge],
    ['redirect_uri', code.from.redirectUri],
    ['state', code.from.state],
  ] as const
  return inputs
    .filter(([name, was]) => now.get(name)?.removed || now.get(name)?.value !== was)
    .map(([name]) => name)
}
