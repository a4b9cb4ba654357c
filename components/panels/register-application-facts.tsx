import type { ReactNode } from 'react'
import { Value } from '@/components/flow/value'
import type { ClientRecord } from '@/lib/inside'
import { sandboxDefaults } from '@/lib/providers'

/** What is fixed for this app, and why. */
export function ClientFacts() {
  return (
    <dl className="space-y-3 text-[0.92rem]">
      <Fact name="Client ID" why="Given by the server when you register. It is public.">
        <Value name="client_id">{sandboxDefaults.clientId}</Value>
      </Fact>
      <Fact
        name="Type"
        why="An app on a phone. Everybody who has it can take it apart, so it is a public client."
      >
        Native
      </Fact>
      <Fact
        name="Authentication at the token endpoint"
        why="No secret: a shipped one would be known to all. PKCE proves each login instead."
      >
        <code>none</code>
      </Fact>
    </dl>
  )
}

function Fact({ name, why, children }: { name: string; why: string; children: ReactNode }) {
  return (
    <div>
      <dt className="text-sm font-semibold">{name}</dt>
      <dd>
        {children} <span className="text-[0.86rem] text-soft">{why}</span>
      </dd>
    </div>
  )
}

/** The registration of a fresh sandbox, to read. `known`: this site's address is known by now. */
export function FreshClient({ client, known }: { client: ClientRecord; known: boolean }) {
  const rows: [string, ReactNode][] = [
    ['Name', client.name],
    [
      'Client ID',
      <Value key="1" name="client_id">
        {client.client_id}
      </Value>,
    ],
    ['Type', 'Native, without a secret'],
    [
      'Allowed callback URLs',
      client.redirect_uris.map((uri) => (
        <span key={uri} className="block">
          {uri.startsWith('https://proofkey.example/') && !known ? (
            <span className="text-soft">the callback page of this site</span>
          ) : (
            <code>{uri}</code>
          )}
        </span>
      )),
    ],
    ['Grant types', 'Authorization Code, Refresh Token'],
  ]
  return (
    <dl className="space-y-3 text-[0.92rem]">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt className="text-sm font-semibold">{name}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
