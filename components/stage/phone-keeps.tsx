import { Value, type ValueName } from '@/components/flow/value'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'

type Kept = { label: string; name: ValueName; value: string; stale: boolean }

/** The values on the phone: those of the login that is under way, and the tokens of the last one. */
export function AppKeeps({ run }: { run: Run }) {
  const rows = kept(run)
  if (rows.length === 0) return <p className="mt-2.5 text-soft">keeps nothing yet</p>
  return (
    <dl className="mt-2.5 space-y-1.5">
      {rows.map(({ label, name, value, stale }) => (
        <div key={name} data-dims>
          <dt className="text-soft">
            {label}
            {stale && ', out of date'}
          </dt>
          <dd className="min-w-0">
            <Value name={name} shorten stale={stale}>
              {value}
            </Value>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function kept(run: Run): Kept[] {
  const { verifier, challenge, code, tokens } = run
  const exchanged = stepStatus(run, 'tokens')
  const rows: Kept[] = []
  if (exchanged !== 'done') {
    if (verifier) add(rows, 'keeps', 'code_verifier', verifier.value)
    if (challenge) {
      const stale = stepStatus(run, 'challenge') !== 'done'
      add(rows, 'sends ahead', 'code_challenge', challenge.value, stale)
    }
    if (code) add(rows, 'got back', 'code', code.value, stepStatus(run, 'code') !== 'done')
  }
  if (tokens) {
    const stale = exchanged !== 'done'
    const { access_token, refresh_token, id_token } = tokens.value
    add(rows, 'opens the API with', 'access_token', access_token, stale)
    add(rows, 'gets new ones with', 'refresh_token', refresh_token, stale)
    add(rows, 'knows who logged in by', 'id_token', id_token, stale)
  }
  return rows
}

function add(rows: Kept[], label: string, name: ValueName, value?: string, stale = false): void {
  if (value) rows.push({ label, name, value, stale })
}
