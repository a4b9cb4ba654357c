'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { findThisServer } from '@/lib/flow/server-provider'

type Search = 'under way' | 'not there' | 'failed' | { issuer: string } | { elsewhere: string }

type Props = {
  onClose: () => void
  /** The settings of an own provider to begin with. */
  start?: OwnSettings
}

/** The choice of the server that the lessons talk to. Nothing is dropped before it is confirmed. */
export function ProviderDialog({ onClose }: Props) {
  const { choice, store } = useFlow()
  const chosen = useStore(choice)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [kind, setKind] = useState(chosen.kind)
  const [search, setSearch] = useState<Search>('under way')
  useEffect(() => {
    dialog.current?.showModal()
    findThisServer(window.location.origin).then(setSearch, () => setSearch('failed'))
  }, [])
  const issuer = typeof search === 'object' && 'issuer' in search ? search.issuer : undefined
  const canUse = kind !== chosen.kind && (kind === 'sandbox' || issuer !== undefined)
  const hasRun = store.getState().exchanges.length > 0

  function use() {
    if (!canUse) return
    if (kind === 'sandbox') choice.choose({ kind })
    else if (issuer) choice.choose({ kind, issuer })
    dialog.current?.close()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto w-[min(32rem,calc(100vw-2rem))] space-y-4 rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40"
    >
      <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
        Who answers
      </h2>
      <Choice
        bare
        label="Who answers"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'sandbox', label: 'Sandbox' },
          { value: 'this server', label: 'This server' },
        ]}
      />
      {kind === 'sandbox' ? (
        <p>
          The authorization server inside this page. You see what it stores and checks, and nothing
          leaves your browser.
        </p>
      ) : (
        <ThisServer search={search} />
      )}
      {canUse && hasRun && (
        <p className="text-[0.92rem] text-soft">
          Your present run ends: what one server gave is worth nothing at another. The lessons that
          you have done stay done.
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button look={canUse ? 'solid' : 'quiet'} disabled={!canUse} onClick={use}>
          {kind === chosen.kind ? 'In use' : 'Use it'}
        </Button>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
    </dialog>
  )
}

function ThisServer({ search }: { search: Search }) {
  return (
    <div className="space-y-3">
      <p>
        The same authorization server as <code>npm start</code> serves it, by real HTTP. Each
        request stands in your browser’s Network tab, the login is a real page, and every copied{' '}
        <code>curl</code> works in a terminal. Its inside is not visible from here.
      </p>
      <p role="status" className="text-[0.92rem]">
        {search === 'under way' && 'Looking for it …'}
        {search === 'not there' && (
          <>
            It does not answer here: this site comes from a host of plain files. Start Proofkey on
            your own machine with <code>npm start</code>, and open it there.
          </>
        )}
        {search === 'failed' && 'Nothing answered. Check your connection and open this again.'}
        {typeof search === 'object' &&
          ('issuer' in search ? (
            <>
              <b className="font-semibold text-ok">✓ It answers.</b> Issuer:{' '}
              <code className="wrap-anywhere">{search.issuer}</code>
            </>
          ) : (
            <>
              It answers, and calls itself <code className="wrap-anywhere">{search.elsewhere}</code>
              . An app must not take a server that goes by another name, so open this site at that
              address.
            </>
          ))}
      </p>
    </div>
  )
}
