/** Trying out a provider before a learner logs in there: what this page can ask and read of it, one check at a time. */
import { judgeKeySet, type KeyFinding, type KeySet, type KeySetProblem } from '@/lib/jwt/key-set'
import type { JsonWebKeySet } from '@/lib/jwt/verify'
import { type DiscoveryFailure, discover } from '@/lib/oauth/discover'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import type { MetadataProblem } from '@/lib/oauth/metadata'
import { type Asking, type DocumentFailure, fetchDocument } from '@/lib/oauth/public-document'

export type Outcome = 'passed' | 'warned' | 'failed'

/** What is tried out: endpoints by discovery or by hand, and keys, if they were pasted. */
export type Candidate = {
  issuer: string
  server: AuthorizationServer
  enteredByHand?: true
  keys?: JsonWebKeySet
}

/** One check. `request` is what was sent for it, so that it can be sent again elsewhere. */
export type Verdict =
  | { check: 'discovery'; outcome: 'passed'; url: string }
  | { check: 'discovery'; outcome: 'failed'; url: string; failure: DiscoveryFailure }
  /** Without `url` the endpoints were entered by hand; with it, it says `changed` members anew. */
  | { check: 'discovery'; outcome: 'warned'; url?: undefined }
  | { check: 'discovery'; outcome: 'warned'; url: string; changed: string[] }
  | { check: 'issuer'; outcome: 'passed'; issuer: string }
  | {
      check: 'issuer'
      outcome: 'failed'
      url: string
      failure: Extract<MetadataProblem, { problem: 'issuer' }>
    }
  | { check: 'https'; outcome: 'passed' }
  /** The members whose addresses are http on this machine. */
  | { check: 'https'; outcome: 'warned'; members: string[] }
  | { check: 's256'; outcome: 'passed' }
  /** `methods` is absent where the metadata does not say (RFC 8414 §2). */
  | { check: 's256'; outcome: 'warned'; methods?: string[] }
  | KeysVerdict

export type KeysVerdict =
  | {
      check: 'keys'
      outcome: 'passed' | 'warned'
      url: string
      usable: number
      count: number
      findings: KeyFinding[]
      pasted?: true
    }
  | { check: 'keys'; outcome: 'failed'; url: string; failure: DocumentFailure | KeySetProblem }

/**
 * Runs all checks that leave no trace but reading: discovery, issuer, https, S256, keys. Each verdict is told as it
 * comes. What the provider was chosen with is checked again, not taken for granted.
 */
export async function preflight(
  provider: Candidate,
  onVerdict: (verdict: Verdict) => void,
  asking: Asking = {},
): Promise<void> {
  let { server } = provider
  if (provider.enteredByHand) onVerdict({ check: 'discovery', outcome: 'warned' })
  else {
    const found = await discover(provider.issuer, asking)
    if (found.problem === 'cancelled') return
    if (found.problem === undefined) {
      const { url } = found
      const changed = differences(provider.server, found.server)
      server = found.server
      onVerdict(
        changed.length === 0
          ? { check: 'discovery', outcome: 'passed', url }
          : { check: 'discovery', outcome: 'warned', url, changed },
      )
      onVerdict({ check: 'issuer', outcome: 'passed', issuer: provider.issuer })
    } else if (found.problem === 'issuer') {
      onVerdict({ check: 'discovery', outcome: 'passed', url: found.url })
      onVerdict({ check: 'issuer', outcome: 'failed', url: found.url, failure: found })
    } else {
      onVerdict({ check: 'discovery', outcome: 'failed', url: found.url, failure: found })
    }
  }
  onVerdict(httpsVerdict(server))
  onVerdict(s256Verdict(server))
  const keys = await keysVerdict({ ...provider, server }, asking)
  if (keys) onVerdict(keys)
}

/** The members that two servers do not say alike. */
function differences(before: AuthorizationServer, now: AuthorizationServer): string[] {
  const members = [...Object.entries(before), ...Object.entries(now)]
  const said = (server: AuthorizationServer) => new Map<string, unknown>(Object.entries(server))
  const isSame = (member: string) =>
    JSON.stringify(said(before).get(member)) === JSON.stringify(said(now).get(member))
  return [...new Set(members.map(([member]) => member))].filter((member) => !isSame(member))
}

/** Whether every address is https; http on this machine is warned of (RFC 8252 §8.3, RFC 9700 §2.6). */
function httpsVerdict(server: AuthorizationServer): Verdict {
  const members = Object.entries(server).flatMap(([member, value]) =>
    typeof value === 'string' && value.startsWith('http:') ? [member] : [],
  )
  return members.length === 0
    ? { check: 'https', outcome: 'passed' }
    : { check: 'https', outcome: 'warned', members }
}

/** Whether the metadata names S256 (RFC 8414 §2). If it does not, PKCE is sent all the same (RFC 9700 §2.1.1). */
export function s256Verdict({ code_challenge_methods_supported: methods }: AuthorizationServer) {
  if (methods?.includes('S256')) return { check: 's256', outcome: 'passed' } satisfies Verdict
  return { check: 's256', outcome: 'warned', ...(methods ? { methods } : {}) } satisfies Verdict
}

/** Fetches the keys and judges them; undefined if it was cancelled. */
async function keysVerdict(
  { server, keys }: Candidate,
  asking: Asking,
): Promise<KeysVerdict | undefined> {
  const url = server.jwks_uri
  if (keys) {
    const verdict = judgedKeys({ keys: keys.keys }, server)
    return verdict.outcome === 'failed' ? verdict : { ...verdict, pasted: true }
  }
  const document = await fetchDocument(url, asking)
  if (document.problem === 'cancelled') return undefined
  if (document.problem) return { check: 'keys', outcome: 'failed', url, failure: document }
  return judgedKeys(document.body, server)
}

/** The verdict on a key set, fetched or pasted. */
export function judgedKeys(
  body: Record<string, unknown>,
  server: AuthorizationServer,
): KeysVerdict {
  const url = server.jwks_uri
  const set: KeySet | KeySetProblem = judgeKeySet(
    body,
    server.id_token_signing_alg_values_supported,
  )
  if (set.problem) return { check: 'keys', outcome: 'failed', url, failure: set }
  const { findings, count, usable } = set
  const outcome = findings.length > 0 ? 'warned' : 'passed'
  return { check: 'keys', outcome, url, usable: usable.length, count, findings }
}
