/** Connections: where people can log in. The parameter `connection` is an extension of Auth0's. */
import type { Connection, UserRecord } from '@/lib/inside'
import type { Env } from '@/lib/sandbox/env'
import type { SessionRow } from '@/lib/sandbox/store'

const connections: readonly Connection[] = ['Username-Password-Authentication', 'github']

/** True for the name of a connection of this tenant. */
export function isConnection(name: string | undefined): name is Connection {
  return connections.some((known) => known === name)
}

/** Where the person of a session logged in; `undefined` if nobody has. */
export async function connectionOf(
  env: Env,
  session: SessionRow | undefined,
): Promise<Connection | undefined> {
  const { sub } = session ?? {}
  return sub === undefined ? undefined : (await env.store.get('users', sub))?.connection
}

/** The users that log in with a password of this server, by email. */
export async function passwordUsers(env: Env): Promise<UserRecord[]> {
  const listed = await env.store.list('users')
  return listed
    .map(({ row }) => row)
    .filter((user) => user.connection === 'Username-Password-Authentication')
    .sort((one, other) => (one.email < other.email ? -1 : 1))
}
