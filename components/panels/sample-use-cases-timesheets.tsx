'use client'

import { useState } from 'react'
import { FailureNote } from '@/components/flow/failure'
import { useFlow } from '@/components/flow/provider'
import { useCommands, useRun } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { header } from '@/components/token/exchange-view'
import { useClock } from '@/components/token/use-clock'
import { Button } from '@/components/ui/button'
import { refusalOf } from '@/lib/flow/practice'
import { entriesIn, type TimesheetEntry } from '@/lib/flow/timesheet-entries'
import { resourceRequest } from '@/lib/oauth/resource'
import { pathOf, statusText } from '@/lib/trace/http-text'

const actions = [
  { scope: 'read:timesheets', label: 'Read the timesheets' },
  { scope: 'create:timesheets', label: 'Add two hours' },
  { scope: 'delete:timesheets', label: 'Delete' },
  { scope: 'approve:timesheets', label: 'Approve' },
] as const

/** The ExampleCo app: it shows the buttons that the granted scopes allow, and the API has the last word. */
export function TimesheetsApp() {
  const { provider } = useFlow()
  const { sendRequest } = useCommands()
  const run = useRun((each) => each)
  const nowMs = useClock()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const tokens = run.tokens?.value
  if (!tokens || run.tokens?.from.code !== run.code?.value) return null

  const token = tokens.access_token
  const sub = run.identity?.value.claims?.sub
  const granted = (tokens.scope ?? '').split(' ')
  const may = (scope: string) => granted.includes(scope)
  const hidden = actions.filter(({ scope }) => !may(scope))
  const mine = run.exchanges.filter(
    ({ to, request }) =>
      to === 'api' && header(request.headers, 'authorization') === `Bearer ${token}`,
  )
  const last = mine.findLast(({ request }) => request.method !== 'GET') ?? mine.at(-1)
  const refusal = last && last.response.status >= 400 ? refusalOf(last) : undefined
  const entries = entriesIn(mine)

  async function send(path: string, init: Parameters<typeof resourceRequest>[2]) {
    setBusy(true)
    setFailed(false)
    try {
      const { api } = await provider()
      if (!api) return
      await sendRequest(resourceRequest(`${api}${path}`, token, init))
      if (init?.method !== 'GET' && may('read:timesheets')) {
        await sendRequest(resourceRequest(api, token))
      }
    } catch {
      setFailed(true)
    } finally {
      setBusy(false)
    }
  }
  const add = () => {
    const date = new Date(nowMs ?? Date.now()).toISOString().slice(0, 10)
    return send('', { method: 'POST', body: { date, project: 'Notes on the engine', hours: 2 } })
  }
  const one = (id: string) => `/${encodeURIComponent(id)}`

  return (
    <PanelFrame
      title="The app, by the granted scopes"
      footer={
        <>
          {may('read:timesheets') && (
            <Button disabled={busy} onClick={() => send('', { method: 'GET' })}>
              Read the timesheets
            </Button>
          )}
          {may('create:timesheets') && (
            <Button disabled={busy} onClick={add}>
              Add two hours
            </Button>
          )}
        </>
      }
    >
      <Stage name="Timesheets" note={entries ? `${entries.length} in the API’s answer` : undefined}>
        {entries ? (
          <ul aria-label="Timesheets" className="divide-y divide-rule text-[0.92rem]">
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                entry={entry}
                busy={busy}
                onDelete={
                  may('delete:timesheets') && (entry.person === undefined || entry.person === sub)
                    ? () => send(one(entry.id), { method: 'DELETE' })
                    : undefined
                }
                onApprove={
                  may('approve:timesheets') && !entry.approved
                    ? () => send(`${one(entry.id)}/approval`, { method: 'POST' })
                    : undefined
                }
              />
            ))}
            {entries.length === 0 && <li className="py-2 text-soft">No entry is left.</li>}
          </ul>
        ) : (
          <p className="text-[0.92rem] text-soft">Not read yet.</p>
        )}
      </Stage>
      {hidden.length > 0 && (
        <p className="text-[0.92rem]">
          <b className="font-semibold">No button for:</b>{' '}
          {hidden.map(({ scope, label }, index) => (
            <span key={scope}>
              {index > 0 && ', '}
              {label} (<code>{scope}</code>)
            </span>
          ))}
          . It was asked for and not granted.
        </p>
      )}
      {!may('approve:timesheets') && entries?.[0] && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-dashed border-edge px-4 py-3">
          <p className="grow text-[0.92rem]">
            A hidden button protects nothing. The API checks the token again.
          </p>
          <Button
            small
            disabled={busy}
            onClick={() => send(`${one(entries[0]?.id ?? '')}/approval`, { method: 'POST' })}
          >
            Approve all the same
          </Button>
        </div>
      )}
      <div role="status" className="space-y-2 text-[0.92rem]">
        {failed && (
          <p className="text-bad">Nothing answered. Check your connection, then press again.</p>
        )}
        {last && (
          <p>
            <span className="font-mono text-[0.85rem] wrap-anywhere">
              {last.request.method} {pathOf(last.request.url)}
            </span>{' '}
            <b className={`font-semibold ${last.response.status < 400 ? 'text-ok' : 'text-bad'}`}>
              <span aria-hidden>{last.response.status < 400 ? '✓' : '✗'} </span>
              {statusText(last.response.status)}
            </b>
          </p>
        )}
      </div>
      {refusal && <FailureNote failure={refusal} />}
    </PanelFrame>
  )
}

type EntryProps = {
  entry: TimesheetEntry
  busy: boolean
  onDelete: (() => void) | undefined
  onApprove: (() => void) | undefined
}

function Entry({ entry, busy, onDelete, onApprove }: EntryProps) {
  const { date, project, hours, person, approved } = entry
  const what = `${project}, ${date}`
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1.5 py-2">
      <span className="min-w-0 grow wrap-anywhere">
        {project}{' '}
        <span className="text-soft">
          {date}, {hours} h{person && `, ${person}`}
        </span>
        {approved && (
          <span className="ml-2 text-[0.85rem] font-semibold text-ok">
            <span aria-hidden>✓ </span>approved
          </span>
        )}
      </span>
      {onApprove && (
        <Button small disabled={busy} onClick={onApprove}>
          Approve<span className="sr-only"> {what}</span>
        </Button>
      )}
      {onDelete && (
        <Button small disabled={busy} onClick={onDelete}>
          Delete<span className="sr-only"> {what}</span>
        </Button>
      )}
    </li>
  )
}
