/** One entry of the demo API: its owner may delete it, a manager may approve it (RFC 6750). */
import { empty, json, methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { admit } from '@/lib/sandbox/bearer'
import type { Env } from '@/lib/sandbox/env'
import { shown } from '@/lib/sandbox/timesheets'
import { defaultApi } from '@/lib/tenant-defaults'

/** DELETE with `delete:timesheets`: 204, and 404 for an entry of somebody else, as for none. */
export async function timesheet(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('DELETE')
  if (request.method !== 'DELETE') return methodNotAllowed('DELETE')
  const need = { audience: defaultApi.identifier, scope: 'delete:timesheets' }
  const token = await admit(request, env, 'timesheets', need)
  if (token instanceof Response) return token
  const deleted = await env.store.update('timesheets', idOf(request), (old) => {
    const own = old?.sub === token.sub
    return { row: own ? undefined : old, result: own }
  })
  return deleted ? empty(204, { 'Access-Control-Allow-Origin': '*' }) : noSuchEntry()
}

/** POST with `approve:timesheets`: the entry, approved, whoever it belongs to. */
export async function timesheetApproval(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('POST')
  if (request.method !== 'POST') return methodNotAllowed('POST')
  const need = { audience: defaultApi.identifier, scope: 'approve:timesheets' }
  const token = await admit(request, env, 'timesheets', need)
  if (token instanceof Response) return token
  const approved = await env.store.update('timesheets', idOf(request), (old) => {
    const row = old && { ...old, approvedBy: token.sub }
    return { row, result: row }
  })
  return approved ? json({ ...shown(approved), person: approved.sub }) : noSuchEntry()
}

/** The id in `…/timesheets/<id>` and `…/timesheets/<id>/approval`, decoded. */
function idOf(request: Request): string {
  const [, id = ''] = /\/timesheets\/([^/]+)/.exec(new URL(request.url).pathname) ?? []
  try {
    return decodeURIComponent(id)
  } catch {
    return ''
  }
}

function noSuchEntry(): Response {
  return refusal({ error: 'not_found', description: 'There is no such entry here', status: 404 })
}
