'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { providerKey } from '@/components/settings/keys'
import { hasPending } from '@/lib/flow/pending-mark'
import { sessionStorageIfAny } from '@/lib/flow/storage'

/** Loaded when it is opened. */
const ProviderDialog = dynamic(() =>
  import('@/components/settings/provider-dialog').then((file) => file.ProviderDialog),
)

/** In the header: whom this tab talks to. It opens the choice, by itself if a lookup waits. */
export function ProviderButton() {
  const choice = useStore(useFlow().choice)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (hasPending(sessionStorageIfAny(), providerKey)) setOpen(true)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="ml-auto flex min-h-8 min-w-0 items-center gap-2 rounded-full border border-rule bg-raised px-3 text-[0.82rem] whitespace-nowrap text-soft hover:border-edge"
      >
        <span aria-hidden className="size-2 shrink-0 rounded-full bg-ok" />
        {choice.kind === 'sandbox' ? (
          <span>
            <b className="font-semibold text-ink">Sandbox</b>{' '}
            <span className="max-sm:sr-only">in this page</span>
          </span>
        ) : (
          <b className="max-w-56 truncate font-semibold text-ink max-sm:max-w-24">
            {choice.kind === 'own' ? new URL(choice.provider.issuer).host : 'This server'}
          </b>
        )}
      </button>
      {isOpen && <ProviderDialog onClose={() => setOpen(false)} />}
    </>
  )
}
