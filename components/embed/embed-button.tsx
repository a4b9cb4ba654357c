'use client'

import { type ComponentType, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import type { PanelName } from '@/content/panels'

type Props = { panel: PanelName }

/** How to put this panel into another page: loaded when it is opened. Not inside an embed. */
export function EmbedButton({ panel }: Props) {
  const { memory } = useFlow()
  const [Dialog, setDialog] = useState<ComponentType<Props & { onClose(): void }>>()
  if (memory) return null
  return (
    <>
      <button
        type="button"
        data-screen-only
        onClick={() =>
          import('@/components/embed/embed-dialog').then(({ EmbedDialog }) =>
            setDialog(() => EmbedDialog),
          )
        }
        className="min-h-7 text-sm text-soft underline decoration-edge underline-offset-4"
      >
        Embed
      </button>
      {Dialog && <Dialog panel={panel} onClose={() => setDialog(undefined)} />}
    </>
  )
}
