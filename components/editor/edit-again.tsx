'use client'

import { Pencil } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/lib/trace/exchange'

const load = () => import('@/components/editor/edit-again-dialog')
const EditAgainDialog = dynamic(() => load().then((dialog) => dialog.EditAgainDialog))

/** Opens the editor with a recorded request. It is loaded when it is about to be opened. */
export function EditAgain({ exchange }: { exchange: Exchange }) {
  const [isOpen, setOpen] = useState(false)
  const prepare = () =>
    load().then(
      ({ loadEditor }) => loadEditor(),
      () => {},
    )
  return (
    <>
      <Button
        small
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
      >
        <Pencil size={14} aria-hidden /> Edit and send again
      </Button>
      {isOpen && <EditAgainDialog exchange={exchange} onClose={() => setOpen(false)} />}
    </>
  )
}
