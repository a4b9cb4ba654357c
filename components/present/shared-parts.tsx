'use client'

import { type ReactNode, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { settingWords } from '@/components/present/setting-words'
import { languageName } from '@/components/samples/language-name'
import { useLanguages } from '@/components/samples/use-language'
import { differencesOf, type SharedSettings } from '@/lib/flow/share-link'

type Props = { value: SharedSettings; onChange(value: SharedSettings): void }

/** What a link may bring besides its page, each part by a tick. */
export function SharedParts({ value, onChange }: Props) {
  const { provider } = useFlow()
  const own = useOwnProvider()
  const [said, setSaid] = useState('')
  const [reading, setReading] = useState(false)
  const [language = ''] = useLanguages()
  const name = languageName(language)

  async function addSettings() {
    setReading(true)
    try {
      const { inside } = await provider()
      const tenant = inside && differencesOf(await inside.settings.read())
      if (!tenant) return setSaid('The settings of this server are not visible from here.')
      const isFresh = Object.keys(tenant).length === 0
      setSaid(isFresh ? 'They are as in a fresh sandbox: there is nothing to bring.' : '')
      if (!isFresh) onChange({ ...value, tenant })
    } catch {
      setSaid('The sandbox could not be loaded. Try again.')
    } finally {
      setReading(false)
    }
  }
  return (
    <fieldset className="space-y-1 text-[0.92rem]">
      <legend className="mb-1 text-[0.9rem] font-semibold">The link also brings</legend>
      <Part
        checked={value.present === true}
        onChange={(on) => onChange({ ...value, present: on || undefined })}
      >
        the presentation
      </Part>
      {name && (
        <Part
          checked={value.lang !== undefined}
          onChange={(on) => onChange({ ...value, lang: on ? language : undefined })}
        >
          code samples in {name}
        </Part>
      )}
      {own ? (
        <Part
          checked={value.provider !== undefined}
          onChange={(on) => onChange({ ...value, provider: on ? own : undefined })}
        >
          my provider, <span className="wrap-anywhere">{own.issuer}</span>
        </Part>
      ) : (
        <Part
          checked={reading || value.tenant !== undefined}
          onChange={(on) => (on ? addSettings() : onChange({ ...value, tenant: undefined }))}
        >
          the settings of my sandbox
        </Part>
      )}
      {value.tenant && (
        <ul className="list-disc pl-12 text-[0.85rem] text-soft">
          {settingWords(value.tenant).map(({ text, name: of }) => (
            <li key={text}>{of ?? text}</li>
          ))}
        </ul>
      )}
      <p role="status" className="text-[0.85rem] text-soft">
        {said}
      </p>
    </fieldset>
  )
}

type PartProps = { checked: boolean; onChange(on: boolean): void; children: ReactNode }

function Part({ checked, onChange, children }: PartProps) {
  return (
    <label className="flex min-h-8 items-center gap-2.5">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        className="size-4 shrink-0"
      />
      <span>{children}</span>
    </label>
  )
}
