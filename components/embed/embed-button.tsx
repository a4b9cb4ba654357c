'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import type { PanelName } from '@/content/panels'

/** Loaded when it is opened. */
const EmbedDialog = dynamic(() =>
  import('@/components/embed/embed-dialog').then((file) => file.EmbedDialog),
)

/** How to put this panel into another page. Not inside an embed. */
export function EmbedButton({ panel }: { panel: PanelName }) {
  const { memory } = useFlow()
  const [isOpen, setOpen] = useState(false)
  if (memory) return null
  return (
    <>
      <button
        type="button"
        data-screen-only
        onClick={() => setOpen(true)}
        className="-mr-1 min-h-7 px-1 text-sm text-soft underline decoration-edge underline-offset-4 hover:text-ink"
      >
        Embed
      </button>
      {isOpen && <EmbedDialog panel={panel} onClose={() => setOpen(false)} />}
    </>
  )
}
