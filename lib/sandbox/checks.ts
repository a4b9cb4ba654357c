/** Named checks: an endpoint is a list of them, and a refusal names the one that spoke. */
import type { CheckReport, CheckResult } from '@/lib/inside'
import type { SwitchName } from '@/lib/settings'

/** Why a request is refused, in the words of the protocol (RFC 6749 §4.1.2.1, §5.2; RFC 6750 §3.1). */
export type Problem = {
  error: string
  /** Printable ASCII without quote and backslash; never repeats what was sent. */
  description: string
  /** The HTTP status, where it is not the endpoint's usual 400. */
  status?: number
  /** At the authorize endpoint: shown to the person, because the redirect URI cannot be trusted. */
  onPage?: true
  /** The value of the `WWW-Authenticate` header that goes with it. */
  challenge?: string
}

/** What a check saw. Without a `problem` it passed. */
export type Finding = {
  problem?: Problem
  expected?: string
  found?: string
  /** The switch that silenced the check: without it there would be a `problem`. */
  letPassBy?: SwitchName
}

/** One rule. `look` is synchronous and pure, so that it can run inside an atomic step of the store. */
export type Check<Subject> = {
  name: string
  asks: string
  spec: string
  look(subject: Subject): Finding | undefined
}

/** How a list of checks went. `failed` is the name of the check that refused. */
export type Outcome = { report: CheckReport; problem?: Problem; failed?: string }

/** Runs checks in order up to the first that refuses; those behind it are `not reached`. */
export function examine<Subject>(
  endpoint: string,
  checks: readonly Check<Subject>[],
  subject: Subject,
): Outcome {
  const results: CheckResult[] = []
  let problem: Problem | undefined
  let failed: string | undefined
  for (const { name, asks, spec, look } of checks) {
    if (failed !== undefined) {
      results.push({ name, asks, spec, outcome: 'not reached' })
      continue
    }
    const finding = look(subject)
    if (finding?.problem) {
      problem = finding.problem
      failed = name
    }
    results.push({
      name,
      asks,
      spec,
      outcome: failed === undefined ? 'passed' : 'failed',
      ...(finding?.expected !== undefined && { expected: finding.expected }),
      ...(finding?.found !== undefined && { found: finding.found }),
      ...(finding?.letPassBy !== undefined && { letPassBy: finding.letPassBy }),
    })
  }
  return { report: { endpoint, checks: results }, problem, failed }
}

/** A finding that refuses. */
export function refuse(
  error: string,
  description: string,
  more: Omit<Problem, 'error' | 'description'> & Omit<Finding, 'problem'> = {},
): Finding {
  const { expected, found, ...rest } = more
  return { problem: { error, description, ...rest }, expected, found }
}

/** A finding that compares two values: it refuses with `problem` unless they are the same text. */
export function compare(
  expected: string | undefined,
  found: string | undefined,
  problem: Problem,
): Finding {
  const same = expected !== undefined && expected === found
  return same ? { expected, found } : { problem, expected, found: found ?? '(absent)' }
}

/**
 * Takes a value that passed checks have shown to be there.
 * @throws {Error} if it is not: then a list of checks has a hole, which is our fault, not the caller's.
 */
export function proven<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the checks let a request through without ${what}`)
  return value
}
