import { Value } from '@/components/flow/value'
import { type Cell, ServerTable, State } from '@/components/stage/server-table'
import { formatDistance } from '@/components/token/time'
import type { CodeRecord, PendingRecord, Tables } from '@/lib/inside'

type View = { tables: Tables; nowMs: number }

/** Authorization requests that wait for a person, or waited. */
export function Pending({ tables, nowMs }: View) {
  return (
    <ServerTable
      title="Pending authorizations"
      about="A request that was good, before login and consent."
      empty="None: no good authorization request has come."
      rows={tables.pending.toReversed().map((row) => ({
        key: row.id,
        state: pendingState(row, nowMs),
        fields: [
          challengeCell(row),
          ['state', row.state ?? '', 'state'],
          ['client', row.clientId, 'client_id'],
          ['redirect URI', row.redirectUri, 'redirect_uri'],
        ],
      }))}
    />
  )
}

function challengeCell({ codeChallenge }: Pick<PendingRecord, 'codeChallenge'>): Cell {
  return codeChallenge === undefined
    ? ['challenge', 'none: nothing will be proved']
    : ['challenge', codeChallenge, 'code_challenge']
}

function pendingState({ answeredAtMs, expiresAtMs }: PendingRecord, nowMs: number) {
  if (answeredAtMs !== undefined) return <State good>answered</State>
  if (expiresAtMs <= nowMs) return <State good={false}>too old</State>
  return `waits, ends ${formatDistance(expiresAtMs, nowMs)}`
}

/** Codes, each good for one exchange. */
export function Codes({ tables, nowMs }: View) {
  return (
    <ServerTable
      title="Authorization codes"
      about="Each is tied to the challenge it was asked for with, and good once."
      empty="None issued yet."
      rows={tables.codes.toReversed().map((row) => ({
        key: row.code,
        state: codeState(row, nowMs),
        fields: [
          ['code', row.code, 'code'],
          challengeCell(row),
          ['redirect URI', row.redirectUri, 'redirect_uri'],
          ['scope', row.scope, 'scope'],
          ...(row.wrongVerifiers > 0
            ? [['wrong verifiers', `${row.wrongVerifiers} of 5`] satisfies Cell]
            : []),
        ],
      }))}
    />
  )
}

function codeState({ usedAtMs, expiresAtMs, wrongVerifiers }: CodeRecord, nowMs: number) {
  if (usedAtMs !== undefined) return `used ${formatDistance(usedAtMs, nowMs)}`
  if (wrongVerifiers >= 5) return <State good={false}>dead: too many wrong verifiers</State>
  if (expiresAtMs <= nowMs) {
    return <State good={false}>expired {formatDistance(expiresAtMs, nowMs)}</State>
  }
  return <State good>waits, expires {formatDistance(expiresAtMs, nowMs)}</State>
}

/** Who is logged in at the server; the phone's browser holds the other half. */
export function Sessions({ tables, nowMs }: View) {
  const names = new Map(tables.users.map(({ sub, name }) => [sub, name]))
  return (
    <ServerTable
      title="Login sessions"
      about="With one of these, the next login needs no page (single sign-on)."
      empty="None: nobody has come."
      rows={tables.sessions.toReversed().map((row) => ({
        key: row.id,
        state: row.sub ? `${names.get(row.sub) ?? row.sub}` : 'nobody yet',
        fields: [
          ...(row.authTimeMs === undefined
            ? []
            : [['logged in', formatDistance(row.authTimeMs, nowMs)] satisfies Cell]),
          ...Object.entries(row.consents).map(
            ([client, scopes]): Cell => [client, `agreed to ${scopes.join(' ')}`],
          ),
        ],
      }))}
    />
  )
}

/** The apps that are registered. */
export function Clients({ tables }: View) {
  return (
    <ServerTable
      title="Clients"
      about="Registered apps. A native app has no secret; its redirect URIs are exact."
      empty="None registered."
      rows={tables.clients.map((row) => ({
        key: row.client_id,
        state: row.name,
        fields: [
          ['client_id', row.client_id, 'client_id'],
          ['grants', row.grant_types.join(', ')],
          ['redirect URIs', <Uris key="2" uris={row.redirect_uris} />],
        ],
      }))}
    />
  )
}

function Uris({ uris }: { uris: readonly string[] }) {
  return uris.map((uri) => (
    <span key={uri} className="block">
      <Value name="redirect_uri">{uri}</Value>
    </span>
  ))
}
