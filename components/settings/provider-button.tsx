'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'

/** Loaded when it is opened. */
const ProviderDialog = dynamic(() =>
  import('@/components/settings/provider-dialog').then((file) => file.ProviderDialog),
)

/** In the header: whom this tab talks to. It opens the choice. */
export function ProviderButton() {
  const { kind } = useStore(useFlow().choice)
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="ml-auto flex min-h-8 items-center gap-2 rounded-full border border-rule bg-raised px-3 text-[0.82rem] whitespace-nowrap text-soft hover:border-edge"
      >
        <span aria-hidden className="size-2 rounded-full bg-ok" />
        {kind === 'sandbox' ? (
          <span>
            <b className="font-semibold text-ink">Sandbox</b>{' '}
            <span className="max-sm:sr-only">in this page</span>
          </span>
        ) : (
          <b className="font-semibold text-ink">This server</b>
        )}
      </button>
      {isOpen && <ProviderDialog onClose={() => setOpen(false)} />}
    </>
  )
}
