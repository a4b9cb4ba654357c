'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { providerKey } from '@/components/settings/keys'
import { OwnProviderPart } from '@/components/settings/own-provider'
import { SitePart } from '@/components/settings/site-part'
import { Choice } from '@/components/ui/choice'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { dropPending, keepPending, readPending } from '@/lib/flow/pending-provider'
import { sessionStorageIfAny } from '@/lib/flow/storage'

type Props = {
  /** Settings that came with a link: shown, and nothing is fetched before a press. */
  start?: OwnSettings
  onClose: () => void
}

/** The choice of the server that the lessons talk to. Nothing is dropped before it is confirmed. */
export function ProviderDialog({ start, onClose }: Props) {
  const { choice } = useFlow()
  const chosen = useStore(choice)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [pending] = useState(() =>
    start ? undefined : readPending(sessionStorageIfAny(), providerKey),
  )
  const [own] = useState(chosen.kind === 'own' ? chosen.provider : undefined)
  const first = start ?? pending?.pending
  const [isTouched, setTouched] = useState(false)
  const [kind, setKind] = useState(
    first?.kind ?? (chosen.kind === 'own' ? chosen.provider.kind : chosen.kind),
  )
  useEffect(() => {
    dialog.current?.showModal()
    if (pending) keepPending(sessionStorageIfAny(), providerKey, pending.pending, true)
    dialog.current?.querySelector<HTMLElement>('input:checked')?.focus()
  }, [pending])
  const close = () => dialog.current?.close()

  /** A lookup that led to no choice leaves nothing behind: the next page is closed again. */
  function closed() {
    if (pending && choice.getState().kind !== 'own') {
      dropPending(sessionStorageIfAny(), providerKey)
      window.location.reload()
    } else onClose()
  }
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={closed}
      className="m-auto w-[min(40rem,calc(100vw-2rem))] space-y-5 rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl sm:scroll-pb-32 backdrop:bg-black/40"
    >
      <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
        Who answers
      </h2>
      {start && (
        <p className="rounded-xl border-l-4 border-edge bg-sunk px-4 py-3 text-[0.92rem]">
          <b className="font-semibold">These settings came with a link.</b> Nothing was asked yet.
          Look at the issuer and the client ID: go on only if you know who sent them.
        </p>
      )}
      <Choice
        bare
        label="Who answers"
        value={kind}
        onChange={(next) => {
          setTouched(true)
          setKind(next)
        }}
        options={[
          { value: 'sandbox', label: 'Sandbox' },
          { value: 'this server', label: 'This server' },
          { value: 'auth0', label: 'Auth0' },
          { value: 'issuer', label: 'Other issuer' },
        ]}
      />
      {kind === 'sandbox' || kind === 'this server' ? (
        <SitePart kind={kind} onClose={close} />
      ) : (
        <OwnProviderPart
          key={kind}
          kind={kind}
          start={first?.kind === kind ? first : undefined}
          goesOn={!isTouched && pending !== undefined && !pending.asked}
          chosen={own}
          onUse={(provider) => choice.choose({ kind: 'own', provider })}
          onClose={close}
        />
      )}
    </dialog>
  )
}
