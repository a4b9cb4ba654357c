/** The pair of verifier and challenge behind an exchange of the run, for the PKCE doctor (RFC 7636 §4.6). */
import type { Run } from '@/lib/flow/run'
import type { OtherVerifier, Pair } from '@/lib/oauth/pkce-doctor'
import type { Exchange } from '@/lib/trace/exchange'

/** The server's checks that look at verifier, challenge or method. */
const pkceChecks = [
  'verifierMatchesChallenge',
  'verifierWellFormed',
  'wellFormedChallenge',
  's256Challenge',
]

/** True if a request was refused for its PKCE values, or may have been, where the checks are not told. */
export function failsAtPkce({ request, response, checks }: Exchange): boolean {
  if (checks) {
    return checks.checks.some(
      ({ name, outcome }) => outcome === 'failed' && pkceChecks.includes(name),
    )
  }
  return (
    response.body.includes('"invalid_grant"') &&
    new URLSearchParams(request.body).has('code_verifier')
  )
}

/** The values of a refused exchange; undefined where it has none that can be compared. */
export function pairOf(run: Run, exchange: Exchange): Pair | undefined {
  const body = new URLSearchParams(exchange.request.body)
  const query = queryOf(exchange)
  const asked = query.get('code_challenge')
  if (asked !== null) {
    const transaction = run.transactions.find(({ state }) => state === query.get('state'))
    const verifier = transaction?.verifier ?? run.verifier?.value
    if (verifier === undefined) return undefined
    return { verifier, challenge: asked, method: query.get('code_challenge_method') ?? '' }
  }
  const verifier = body.get('code_verifier')
  const challenge = storedChallenge(run, exchange, body.get('code'))
  if (verifier === null || challenge === undefined) return undefined
  const request = run.exchanges.find((each) => queryOf(each).get('code_challenge') === challenge)
  const method = request && (queryOf(request).get('code_challenge_method') ?? '')
  return { verifier, challenge, method }
}

/** The verifiers that the run knows, which a challenge may belong to instead. */
export function verifiersOf({ verifier, earlierVerifiers, transactions }: Run): OtherVerifier[] {
  const all = [
    ...(verifier ? [{ verifier: verifier.value, from: 'this run, now' }] : []),
    ...earlierVerifiers.map((earlier) => ({
      verifier: earlier.verifier.value,
      from: 'this run, earlier',
    })),
    ...transactions.map((each) => ({ verifier: each.verifier, from: 'a login of this run' })),
  ]
  return all.filter(
    (one, place) => all.findIndex((other) => other.verifier === one.verifier) === place,
  )
}

/** The challenge that the server compared with, or the one that the code was asked for with. */
function storedChallenge(run: Run, { checks }: Exchange, code: string | null): string | undefined {
  const compared = checks?.checks.find(({ name }) => name === 'verifierMatchesChallenge')
  if (compared?.expected !== undefined) return compared.expected
  return run.code?.value === code ? run.code?.from.challenge : undefined
}

function queryOf({ request }: Exchange): URLSearchParams {
  return new URL(request.url).searchParams
}
