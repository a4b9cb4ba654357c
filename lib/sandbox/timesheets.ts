/** The demo API of ExampleCo: timesheets to read and to add to, behind an access token (RFC 6750). */
import * as v from 'valibot'
import { json, methodNotAllowed, preflight, refusal } from '@/lib/sandbox/answers'
import { admit } from '@/lib/sandbox/bearer'
import { type Env, randomText } from '@/lib/sandbox/env'
import { readBytes } from '@/lib/sandbox/form'
import { covers } from '@/lib/sandbox/scope'
import type { TimesheetRow } from '@/lib/sandbox/store'
import { defaultApi } from '@/lib/tenant-defaults'

/** What a POST has to hold: a date, a project, and the hours of one day. */
const entrySchema = v.object({
  date: v.pipe(v.string(), v.isoDate()),
  project: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  hours: v.pipe(v.number(), v.gtValue(0), v.maxValue(24)),
})

/** Lists the person's timesheets, with `approve:timesheets` everybody's; or adds one and echoes it. */
export async function timesheets(request: Request, env: Env): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight('GET', 'POST')
  if (request.method === 'GET') return list(request, env)
  if (request.method === 'POST') return add(request, env)
  return methodNotAllowed('GET', 'POST')
}

async function list(request: Request, env: Env): Promise<Response> {
  const need = { audience: defaultApi.identifier, scope: 'read:timesheets' }
  const token = await admit(request, env, 'timesheets', need)
  if (token instanceof Response) return token
  const rows = (await env.store.list('timesheets')).map(({ row }) => row)
  const everybody = covers(token.scope, 'approve:timesheets')
  return json({
    timesheets: rows
      .filter(({ sub }) => everybody || sub === token.sub)
      .sort((one, other) => one.createdAtMs - other.createdAtMs)
      .map((row) => (everybody ? { ...shown(row), person: row.sub } : shown(row))),
  })
}

/** An entry as the API shows it. */
export function shown({ id, date, project, hours, approvedBy }: TimesheetRow) {
  return { id, date, project, hours, ...(approvedBy !== undefined && { approved: true }) }
}

async function add(request: Request, env: Env): Promise<Response> {
  const need = { audience: defaultApi.identifier, scope: 'create:timesheets' }
  const token = await admit(request, env, 'timesheets', need)
  if (token instanceof Response) return token
  const bytes = await readBytes(request)
  if (bytes === undefined) {
    return refusal({
      error: 'invalid_request',
      description: 'The body is larger than 64 kB',
      status: 413,
    })
  }
  const read = v.safeParse(entrySchema, readJson(bytes))
  if (!read.success) {
    return refusal({
      error: 'invalid_request',
      description:
        'The body has to be JSON with date (as in 2026-11-02), project and hours (up to 24)',
    })
  }
  const { date, project, hours } = read.output
  const entry = { id: randomText(env), date, project, hours }
  await env.store.put('timesheets', entry.id, { ...entry, sub: token.sub, createdAtMs: env.now() })
  return json(entry, 201)
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
