'use client'

import { useState } from 'react'
import { here } from '@/components/flow/provider'
import { fill } from '@/components/settings/provider-words'
import { Copy } from '@/components/ui/copy'
import { Select } from '@/components/ui/select'
import { auth0Guide, guides, type ProviderGuide } from '@/content/provider-notes'

/** What to enter on the provider's side, in the words of its own pages. */
export function Guide({ kind, host }: { kind: 'auth0' | 'issuer'; host: string | undefined }) {
  const [chosen, setChosen] = useState<string>()
  const guessed = guides.find(({ hosts }) =>
    hosts?.some((known) => host === known || (known.startsWith('.') && host?.endsWith(known))),
  )
  const guide = guides.find(({ id }) => id === chosen) ?? guessed ?? guides[0]
  return (
    <details className="rounded-xl border border-rule px-4 py-2 open:pb-4">
      <summary className="min-h-8 py-1 text-[0.92rem] font-semibold">
        What to enter at {kind === 'auth0' ? 'Auth0' : 'your provider'}
      </summary>
      {kind === 'issuer' && guide && (
        <div className="mt-2">
          <Select
            label="Provider"
            options={guides.map(({ id, name }) => ({ value: id, label: name }))}
            value={guide.id}
            onChange={setChosen}
          />
        </div>
      )}
      <GuideBody guide={kind === 'auth0' ? auth0Guide : guide} />
    </details>
  )
}

function GuideBody({ guide }: { guide: ProviderGuide | undefined }) {
  if (!guide) return null
  const { callback } = here()
  const site = callback.replace(/callback\/$/, '')
  const values = { callback, site, origin: new URL(callback).origin }
  return (
    <div className="mt-2 space-y-3 text-[0.88rem]">
      <p className="text-soft">{guide.where}</p>
      {guide.issuer && (
        <p>
          Issuer URL: <code className="wrap-anywhere">{guide.issuer}</code>
        </p>
      )}
      <dl className="divide-y divide-rule border-y border-rule">
        {guide.fields.map(({ name, value, copy, note }) => (
          <div
            key={name}
            className="grid gap-x-4 py-1.5 sm:grid-cols-[14rem_1fr] sm:items-baseline"
          >
            <dt className="font-semibold">{name}</dt>
            <dd>
              <span className="flex items-center justify-between gap-2">
                <code className="min-w-0 wrap-anywhere">{fill(value, values)}</code>
                {copy && <Copy text={fill(value, values)} label={`Copy: ${name}`} />}
              </span>
              {note && <span className="block text-[0.84rem] text-soft">{note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {guide.notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  )
}
