/** For these tests: a real walk at the Node host with the pair of RFC 7636 appendix B, and its values. */
import { onTestFinished } from 'vitest'
import type { CheckReport } from '@/lib/inside'
import { exampleVerifier } from '@/lib/oauth/pkce'
import { sandboxApi, sandboxDefaults, sandboxServer } from '@/lib/providers'
import type { PlaceValues } from '@/lib/samples/places'
import { serveProvider } from '../protocol/provider'

export const appendixB = {
  octets: [
    116, 24, 223, 180, 151, 153, 224, 37, 79, 250, 96, 125, 216, 173, 187, 186, 22, 212, 37, 77,
    105, 214, 191, 240, 91, 88, 5, 88, 83, 132, 141, 121,
  ],
  verifier: exampleVerifier,
  challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
}

export type Walk = Awaited<ReturnType<typeof startWalk>>

/** A provider of its own, and what a sample's places get before the first request. */
export async function startWalk() {
  const reports: CheckReport[] = []
  const { issuer, browse, close } = await serveProvider('/provider', {
    observe: (report) => reports.push(report),
  })
  onTestFinished(close)
  const server = sandboxServer(issuer)
  const values: PlaceValues = {
    ...server,
    api: sandboxApi(issuer),
    code_verifier: appendixB.verifier,
    code_challenge: appendixB.challenge,
    state: 'a-state',
    nonce: 'a-nonce',
    client_id: sandboxDefaults.clientId,
    redirect_uri: sandboxDefaults.redirectUri,
    scope: sandboxDefaults.scope,
    audience: sandboxDefaults.audience,
  }

  /** Logs in at an authorization URL, and returns the answer's parameters. */
  const logIn = async (url: string) => (await browse(url)).searchParams

  async function withCode(): Promise<PlaceValues> {
    const { client_id = '', redirect_uri = '', scope = '', audience = '' } = values
    const { code_challenge = '' } = values
    const query = new URLSearchParams({
      response_type: 'code',
      ...{ client_id, redirect_uri, scope, audience, code_challenge },
      code_challenge_method: 'S256',
    })
    const answer = await logIn(`${server.authorization_endpoint}?${query}`)
    return { ...values, code: answer.get('code') ?? '' }
  }

  async function withTokens(): Promise<PlaceValues> {
    const { client_id = '', redirect_uri = '', code_verifier = '', code = '' } = await withCode()
    const response = await fetch(server.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        ...{ client_id, redirect_uri, code_verifier, code },
      }),
    })
    const { access_token, refresh_token } = await response.json()
    return { ...values, access_token, refresh_token }
  }

  return { server, values, reports, logIn, withCode, withTokens }
}

/** The endpoint of the newest report, if each of its checks passed. */
export function passedLast(reports: readonly CheckReport[]): string | undefined {
  const last = reports.at(-1)
  return last?.checks.every(({ outcome }) => outcome === 'passed') ? last.endpoint : undefined
}
