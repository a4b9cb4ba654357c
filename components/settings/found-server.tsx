'use client'

import { useEffect, useRef } from 'react'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { hostsOf } from '@/lib/oauth/metadata'

const roles = [
  ['authorization_endpoint', 'login'],
  ['token_endpoint', 'tokens'],
  ['userinfo_endpoint', 'userinfo'],
  ['revocation_endpoint', 'revocation'],
  ['end_session_endpoint', 'logout'],
  ['jwks_uri', 'keys'],
] as const

/** What a lookup found: every host that this page will ask or open, and the endpoints. It takes the focus. */
export function FoundServer({ provider }: { provider: OwnProvider }) {
  const { server, enteredByHand } = provider
  const found = useRef<HTMLDivElement>(null)
  useEffect(() => found.current?.focus(), [])
  return (
    <div ref={found} tabIndex={-1} className="space-y-3 outline-none">
      <div>
        <p className="text-[0.92rem] font-semibold">
          {enteredByHand ? 'Entered by hand.' : '✓ Found.'} With it this page talks to
        </p>
        <ul className="mt-1 space-y-0.5 text-[0.92rem]">
          {hostsOf(server).map((host) => (
            <li key={host}>
              <code className="wrap-anywhere">{host}</code>{' '}
              <span className="text-soft">{usesOf(provider, host)}</span>
            </li>
          ))}
        </ul>
      </div>
      <details className="text-[0.88rem]">
        <summary className="min-h-8 py-1 underline decoration-edge underline-offset-4">
          Its endpoints
        </summary>
        <dl className="mt-1 space-y-1.5">
          <Endpoint name="issuer" url={server.issuer} />
          {roles.map(([member]) => (
            <Endpoint key={member} name={member} url={server[member]} />
          ))}
        </dl>
      </details>
    </div>
  )
}

function Endpoint({ name, url }: { name: string; url: string | undefined }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[13rem_1fr]">
      <dt>
        <code>{name}</code>
      </dt>
      <dd className={url ? '' : 'text-soft'}>
        {url ? <code className="wrap-anywhere">{url}</code> : 'It has none.'}
      </dd>
    </div>
  )
}

/** What a host is for. */
function usesOf({ server, enteredByHand }: OwnProvider, host: string): string {
  const isAt = (url: string | undefined) => url !== undefined && new URL(url).host === host
  const uses = roles.flatMap(([member, use]) => (isAt(server[member]) ? [use] : []))
  if (enteredByHand) return uses.join(', ') || 'only the name of the issuer'
  return (isAt(server.issuer) ? ['metadata', ...uses] : uses).join(', ')
}
