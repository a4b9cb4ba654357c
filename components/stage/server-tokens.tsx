import { Value } from '@/components/flow/value'
import { ServerTable, State } from '@/components/stage/server-table'
import { deathReasons } from '@/components/token/family'
import { formatDistance } from '@/components/token/time'
import type { FamilyRecord, Tables } from '@/lib/inside'

type View = { tables: Tables; nowMs: number }

/** Everything that came of one code: its refresh tokens in the order of their exchange. */
export function Families({ tables, nowMs }: View) {
  const names = new Map(tables.users.map(({ sub, name }) => [sub, name]))
  return (
    <ServerTable
      title="Token families"
      about="All refresh tokens of one login. They live and die together."
      empty="None: no code has been exchanged."
      rows={tables.families.toReversed().map((row) => ({
        key: row.id,
        state: familyState(row),
        fields: [
          ['user', names.get(row.sub) ?? row.sub],
          ['started', formatDistance(row.startedAtMs, nowMs)],
          ['refresh tokens', <RefreshTokens key="1" family={row} nowMs={nowMs} />],
        ],
      }))}
    />
  )
}

function familyState({ revokedAtMs, revokedBecause }: FamilyRecord) {
  if (revokedAtMs === undefined) return <State good>alive</State>
  return (
    <State good={false}>revoked{revokedBecause ? `: ${deathReasons[revokedBecause]}` : ''}</State>
  )
}

function RefreshTokens({ family, nowMs }: { family: FamilyRecord; nowMs: number }) {
  if (family.refreshTokens.length === 0) return 'none: offline_access was not granted'
  return (
    <ol>
      {family.refreshTokens.map(({ token, usedAtMs }) => (
        <li key={token} className="flex items-baseline gap-2">
          <span className="min-w-0">
            <Value name="refresh_token" shorten stale={usedAtMs !== undefined}>
              {token}
            </Value>
          </span>
          <span className="shrink-0 text-soft">
            {usedAtMs === undefined ? 'newest' : `used ${formatDistance(usedAtMs, nowMs)}`}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Access tokens by their id; the token itself is only with the app. */
export function AccessTokens({ tables, nowMs }: View) {
  return (
    <ServerTable
      title="Access tokens"
      about="A JWT is known here by its jti. The API checks its signature and asks nobody."
      empty="None issued yet."
      rows={tables.accessTokens.toReversed().map((row) => ({
        key: row.id,
        state:
          row.revokedAtMs !== undefined ? (
            <State good={false}>revoked</State>
          ) : row.expiresAtMs <= nowMs ? (
            <State good={false}>expired {formatDistance(row.expiresAtMs, nowMs)}</State>
          ) : (
            <State good>good, expires {formatDistance(row.expiresAtMs, nowMs)}</State>
          ),
        fields: [
          [row.format === 'jwt' ? 'jti' : 'token', row.id],
          ['audience', row.audience.join(', ')],
          ['scope', row.scope],
        ],
      }))}
    />
  )
}
