'use client'

import dynamic from 'next/dynamic'
import { useEffect, useId, useRef, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { settingWords } from '@/components/present/setting-words'
import { languageName } from '@/components/samples/language-name'
import { chooseLanguage } from '@/components/samples/use-language'
import { Button } from '@/components/ui/button'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { readShareLink, type SharedSettings } from '@/lib/flow/share-link'

/** Loaded when a link names a provider and its settings are taken. */
const ProviderDialog = dynamic(() =>
  import('@/components/settings/provider-dialog').then((file) => file.ProviderDialog),
)

type Props = { fragment: string; onClose: () => void }

/** A link brought settings. Nothing is changed or fetched before the learner agrees. */
export function Arrival({ fragment, onClose }: Props) {
  const { provider } = useFlow()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [problem, setProblem] = useState('')
  const [start, setStart] = useState<OwnSettings>()
  const settings = read(fragment)
  useEffect(() => dialog.current?.showModal(), [])

  async function use({ lang, present, tenant, provider: own }: SharedSettings) {
    try {
      if (tenant) {
        const { inside } = await provider()
        if (!inside) return setProblem('These are settings of the sandbox. Choose it first.')
        await inside.settings.change(tenant)
      }
    } catch {
      return setProblem('The sandbox could not be loaded, and nothing was changed. Press again.')
    }
    if (lang) chooseLanguage(lang)
    takeOut(present)
    if (own) setStart(own)
    else dialog.current?.close()
  }
  if (start) return <ProviderDialog start={start} onClose={onClose} />
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={() => {
        takeOut()
        onClose()
      }}
      className="m-auto max-h-[calc(100dvh-2rem)] w-[min(36rem,calc(100vw-2rem))] space-y-4 overflow-y-auto rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40"
    >
      <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
        {settings ? 'This link brings settings' : 'This link cannot be read'}
      </h2>
      {settings ? (
        <>
          <p>Nothing is changed unless you want it.</p>
          <SettingList {...settings} />
          {settings.tenant && (
            <p className="text-[0.92rem] text-soft">
              <b className="font-semibold">Reset the sandbox</b>, in the menu, brings the usual
              settings back.
            </p>
          )}
        </>
      ) : (
        <p>
          Something in it is damaged, or is not from this version. Nothing was changed. The lesson
          is here all the same.
        </p>
      )}
      <p role="status" className="text-[0.92rem] text-bad">
        {problem}
      </p>
      <div className="flex flex-wrap gap-2.5">
        {settings && (
          <Button look="solid" onClick={() => use(settings)}>
            Use these settings
          </Button>
        )}
        <Button onClick={() => dialog.current?.close()}>{settings ? 'Not now' : 'Close'}</Button>
      </div>
    </dialog>
  )
}

/** A language that nobody speaks here makes a link as bad as any other wrong word. */
function read(fragment: string): SharedSettings | undefined {
  const settings = readShareLink(fragment)
  return settings?.lang && !languageName(settings.lang) ? undefined : settings
}

/** Takes the settings out of the address bar, and with `present` begins the presentation. */
function takeOut(present?: true): void {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', `${pathname}${present ? '?present' : search}`)
}

function SettingList({ lang, present, tenant, provider }: SharedSettings) {
  return (
    <>
      <ul className="list-disc space-y-1.5 pl-5">
        {present && <li>The page opens as a presentation.</li>}
        {lang && <li>Code samples are in {languageName(lang)}.</li>}
        {settingWords(tenant ?? {}).map(({ text, name }) => (
          <li key={text}>
            {text} {name && <code className="text-[0.85em]">{name}</code>}
          </li>
        ))}
        {provider && (
          <li>The lessons talk to this provider. You see it once more before anything is sent:</li>
        )}
      </ul>
      {provider && (
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 rounded-xl border border-rule px-4 py-3 text-[0.92rem]">
          {ownRows(provider).map(([label, text]) => (
            <div key={label} className="contents">
              <dt className="text-soft">{label}</dt>
              <dd className="font-mono text-[0.92em] wrap-anywhere">{text}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function ownRows({ issuer, clientId, scope, audience, connection }: OwnSettings) {
  const rows: [label: string, text: string | undefined][] = [
    ['Issuer', issuer],
    ['Client ID', clientId],
    ['Scope', scope],
    ['Audience', audience],
    ['Connection', connection],
  ]
  return rows.filter(([, text]) => text)
}
