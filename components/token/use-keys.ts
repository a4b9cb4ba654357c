'use client'

import { useEffect, useMemo, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { useEndpoints } from '@/components/token/endpoint'
import { transactionOf } from '@/lib/flow/parameters'
import type { Failure } from '@/lib/flow/run'
import { checkIdToken, type IdTokenReport } from '@/lib/jwt/id-token'
import { type JsonWebKeySet, type KeySource, readKeys, verifySignature } from '@/lib/jwt/verify'
import { OAuthError } from '@/lib/oauth/errors'
import { signingAlgs } from '@/lib/settings'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'

/** The newest exchange that fetched the issuer's keys. */
export function useKeysExchange(): Exchange | undefined {
  const { jwks_uri } = useEndpoints()
  const pasted = useOwnProvider()?.keys
  const asExchange = useMemo(() => pasted && exchangeOf(pasted, jwks_uri), [pasted, jwks_uri])
  const fetched = useRun((run) =>
    run.exchanges.findLast(
      ({ request, response }) => request.url === jwks_uri && response.status === 200,
    ),
  )
  return asExchange ?? fetched
}

/** Pasted keys in the form of the answer that could not be fetched. */
function exchangeOf(keys: JsonWebKeySet, url: string): Exchange {
  const headers: HeaderList = [['content-type', 'application/json']]
  return {
    id: 'pasted keys',
    from: 'app',
    to: 'server',
    startedAtMs: 0,
    elapsedMs: 0,
    request: { method: 'GET', url, headers: [], body: '' },
    response: { status: 200, headers, body: JSON.stringify(keys) },
    rebuilt: true,
  }
}

/** The keys that `exchange` brought. Nothing is fetched here. */
function keysOf({ response }: Exchange): KeySource {
  return () =>
    readKeys(new Response(response.body, { status: response.status, headers: response.headers }))
}

export type SignatureResult = { kid?: string; alg: string } | { failure: Failure }

/** Who signed `token`, by the keys that the app has fetched. Undefined while that is being found out. */
export function useSignature(token: string, keys: Exchange | undefined) {
  const { id_token_signing_alg_values_supported: algorithms } = useOwnProvider()?.server ?? {}
  const [result, setResult] = useState<{ token: string; is: SignatureResult }>()
  useEffect(() => {
    if (!keys) return
    let gone = false
    verifySignature(token, keysOf(keys), algorithms ?? signingAlgs)
      .catch((error): SignatureResult => {
        if (error instanceof OAuthError) return { failure: { code: error.code, ...error.details } }
        throw error
      })
      .then((is) => {
        if (!gone) setResult({ token, is })
      })
    return () => {
      gone = true
    }
  }, [token, keys, algorithms])
  return result?.token === token ? result.is : undefined
}

/** The checks of OpenID Connect Core 3.1.3.7 over any token, as if it had come in this run. */
export function useReport(token: string, keys: Exchange | undefined): IdTokenReport | undefined {
  const { provider, store } = useFlow()
  const [result, setResult] = useState<{ token: string; is: IdTokenReport }>()
  useEffect(() => {
    if (!keys || !token) return
    let gone = false
    async function check(source: KeySource) {
      const { server, now } = await provider()
      const run = store.getState()
      const transaction = transactionOf(run)
      const is = await checkIdToken(token, source, {
        issuer: server.issuer,
        clientId: transaction?.clientId ?? run.app.clientId,
        nonce: transaction?.nonce,
        maxAgeS: transaction?.maxAgeS,
        accessToken: run.tokens?.value.access_token,
        algorithms: server.id_token_signing_alg_values_supported ?? ['RS256'],
        nowMs: now(),
      })
      if (!gone) setResult({ token, is })
    }
    check(keysOf(keys)).catch(() => setResult(undefined))
    return () => {
      gone = true
    }
  }, [token, keys, provider, store])
  return result?.token === token ? result.is : undefined
}
