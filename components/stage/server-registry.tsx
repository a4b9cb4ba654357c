import { type Cell, ServerTable } from '@/components/stage/server-table'
import { formatDistance } from '@/components/token/time'
import type { Tables } from '@/lib/inside'

type View = { tables: Tables; nowMs: number }

/** The APIs that tokens can be meant for. */
export function Apis({ tables }: View) {
  return (
    <ServerTable
      title="APIs"
      about="Whom an access token can be meant for, and what it can allow there."
      empty="None registered."
      rows={tables.apis.map((row) => ({
        key: row.identifier,
        state: row.name,
        fields: [
          ['audience', row.identifier],
          ['permissions', row.permissions.join(', ')],
          ['offline access', row.allowOfflineAccess ? 'allowed' : 'not allowed'],
        ],
      }))}
    />
  )
}

/** The people who can log in. */
export function Users({ tables }: View) {
  return (
    <ServerTable
      title="Users"
      about="Who can log in here. The sub never changes; the rest can."
      empty="Nobody."
      rows={tables.users.map((row) => ({
        key: row.sub,
        state: row.name,
        fields: [
          ['sub', row.sub, 'sub'],
          ['email', row.email],
          ['logs in with', row.connection === 'github' ? 'GitHub (stand-in)' : 'a password'],
          ['role', row.role],
        ],
      }))}
    />
  )
}

/** The keys that sign tokens. Only their names are here: the private halves stay with the server. */
export function Keys({ tables, nowMs }: View) {
  return (
    <ServerTable
      title="Signing keys"
      about="Each token names by its kid the key that signed it."
      empty="None made yet."
      rows={tables.keys.map((row) => ({
        key: row.kid,
        fields: [
          ['kid', row.kid],
          ['alg', row.alg],
          ['made', formatDistance(row.createdAtMs, nowMs)],
        ],
      }))}
    />
  )
}

/** What is put into tokens before they are signed; most tenants have nothing here. */
export function Customized({ tables: { customization } }: View) {
  const { claims, addedScopes } = customization
  if (claims.length + addedScopes.length === 0) return null
  return (
    <ServerTable
      title="Customization"
      about="What is put into every token before it is signed."
      empty=""
      rows={[
        {
          key: 'all',
          fields: [
            ...claims.map(({ name, value, token }): Cell => [name, `${value}, in the ${token}`]),
            ...(addedScopes.length > 0
              ? [['added scopes', addedScopes.join(' ')] satisfies Cell]
              : []),
          ],
        },
      ]}
    />
  )
}
