'use client'

import { type ReactNode, useState } from 'react'
import { PanelFrame } from '@/components/panels/frame'
import { Opener } from '@/components/tenant/opener'
import type { TenantView } from '@/components/tenant/use-tenant'
import { Button } from '@/components/ui/button'
import type { PanelName } from '@/content/panels'

type Props = {
  title: string
  embed: PanelName
  view: TenantView
  dirty: boolean
  /** Resolves to the reason if it is not saved. */
  save(): Promise<string | undefined>
  discard(): void
  putBack(): Promise<string | undefined>
  /** Drawn while the sandbox is not loaded: what is registered in a fresh one. */
  fresh: ReactNode
  children: ReactNode
}

/** A form over a part of the tenant: opened by a press, with what is saved and what is not in plain sight. */
export function Dashboard({
  title,
  embed,
  view,
  dirty,
  save,
  discard,
  putBack,
  fresh,
  children,
}: Props) {
  const [busy, setBusy] = useState(false)
  const [said, setSaid] = useState<{ text: string; bad?: true }>()
  const { status } = view

  async function act(work: () => Promise<string | undefined>, done: string) {
    if (busy) return
    setBusy(true)
    setSaid(undefined)
    const reason = await work()
    setBusy(false)
    setSaid(reason ? { text: `Not saved. ${reason}`, bad: true } : { text: done })
  }

  return (
    <PanelFrame
      title={title}
      embed={embed}
      aside={status === 'open' && <SavedState dirty={dirty} />}
      footer={
        status === 'open' ? (
          <>
            <Button
              look={dirty ? 'solid' : 'quiet'}
              disabled={!dirty}
              aria-disabled={busy}
              onClick={() => act(save, 'Saved. The server goes by this from now on.')}
            >
              Save changes
            </Button>
            {dirty && (
              <Button
                onClick={() => {
                  discard()
                  setSaid({ text: 'Discarded. You see what is saved.' })
                }}
              >
                Discard changes
              </Button>
            )}
            <Button
              aria-disabled={busy}
              onClick={() => act(putBack, 'The defaults are back, and saved.')}
            >
              Put back the defaults
            </Button>
            <p role="status" className="text-[0.88rem]">
              {said && !said.bad && !dirty && (
                <>
                  <b aria-hidden className="font-semibold text-ok">
                    ✓{' '}
                  </b>
                  {said.text}
                </>
              )}
            </p>
          </>
        ) : (
          <Opener
            view={view}
            label="Open the dashboard"
            closed="Loads the sandbox. Above is what a fresh one has."
            notVisible="Not visible from here: another server than the sandbox is chosen. Above is what it begins with."
          />
        )
      }
    >
      {status === 'open' ? children : fresh}
      {said?.bad && (
        <p
          role="alert"
          className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem] wrap-anywhere"
        >
          <b className="font-semibold text-bad">
            <span aria-hidden>✗ </span>
          </b>
          {said.text}
        </p>
      )}
    </PanelFrame>
  )
}

function SavedState({ dirty }: { dirty: boolean }) {
  return dirty ? (
    <span className="text-[0.85rem] font-semibold">
      <span aria-hidden>● </span>Not saved yet
    </span>
  ) : (
    <span className="text-[0.85rem] text-ok">
      <span aria-hidden>✓ </span>As the server has it
    </span>
  )
}
