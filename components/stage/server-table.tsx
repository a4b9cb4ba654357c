import type { ReactNode } from 'react'
import { Value, type ValueName } from '@/components/flow/value'

/** A column's name and what stands there; a text that is a protocol value says which. */
export type Cell =
  | [label: string, content: ReactNode]
  | [label: string, text: string, is: ValueName]
type Row = { key: string; state?: ReactNode; fields: readonly Cell[] }

/** Long values without a meaning to read are one line; the others wrap. */
const read: readonly ValueName[] = ['redirect_uri', 'client_id', 'scope']

/** One of the server's tables: newest row first, each with its state in words. */
export function ServerTable({
  title,
  about,
  empty,
  rows,
}: {
  title: string
  about: string
  empty: string
  rows: readonly Row[]
}) {
  return (
    <section aria-label={title}>
      <h3 className="font-semibold">
        {title} <span className="font-normal text-soft">{rows.length}</span>
      </h3>
      <p className="text-soft">{about}</p>
      {rows.length === 0 ? (
        <p className="mt-1.5 rounded-lg border border-dashed border-edge px-3 py-1.5 text-soft">
          {empty}
        </p>
      ) : (
        <ul className="mt-1.5 space-y-2">
          {rows.map(({ key, state, fields }) => (
            <li key={key} className="rounded-lg bg-sunk px-3 py-2">
              {state && <p className="font-semibold">{state}</p>}
              <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3">
                {fields.map(([label, content, is]) => (
                  <div key={label} className="contents">
                    <dt className="text-soft">{label}</dt>
                    <dd className="min-w-0 wrap-anywhere">
                      {is && typeof content === 'string' && content ? (
                        <Value name={is} shorten={!read.includes(is)}>
                          {content}
                        </Value>
                      ) : (
                        content || '(none)'
                      )}
                    </dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** A good state or a bad one, told by a sign as well. */
export function State({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <span className={good ? 'text-ok' : 'text-bad'}>
      <span aria-hidden>{good ? '✓ ' : '✗ '}</span>
      {children}
    </span>
  )
}
