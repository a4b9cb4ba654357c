'use client'

import { useState } from 'react'
import { EditorAnswer } from '@/components/editor/answer'
import { EditorDialog } from '@/components/editor/editor-dialog'
import { useDraft } from '@/components/editor/use-draft'
import { useFlow } from '@/components/flow/provider'
import { Button } from '@/components/ui/button'
import { sendFromEditor } from '@/lib/flow/commands/send-from-editor'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'
import { keptBody } from '@/lib/trace/record'

export { loadEditor } from '@/components/editor/request-field'

type Sent = 'sending' | 'failed' | Exchange

/** A recorded request in the editor, to be sent once more as it was or changed. */
export function EditAgainDialog({ exchange, onClose }: { exchange: Exchange; onClose(): void }) {
  const { context } = useFlow()
  const draft = useDraft(exchange.original ?? exchange.request, exchange.request)
  const [sent, setSent] = useState<Sent>()
  const { request } = draft
  async function send() {
    if (!request || sent === 'sending') return
    setSent('sending')
    setSent(await sendFromEditor(context, exchange, request).catch(() => 'failed' as const))
  }
  const answered = typeof sent === 'object' ? sent : undefined
  return (
    <EditorDialog
      title={`Edit and send again: ${exchange.request.method} ${pathOf(exchange.request.url)}`}
      note={
        <p>
          This is really sent, and what the server does about it is real. No value of your run
          changes by it. One parameter a line: the line breaks are not sent.
          {exchange.request.body.length >= keptBody &&
            ' Its body was longer: this is what was kept.'}
        </p>
      }
      draft={draft}
      answer={
        <>
          {sent === 'failed' && (
            <p role="alert" className="text-[0.92rem] text-bad">
              ✗ Nothing answered. Your run is as it was: you can send it again.
            </p>
          )}
          {answered && (
            <EditorAnswer exchange={answered} key={answered.id}>
              It stands at the end of the exchanges, marked as yours.
            </EditorAnswer>
          )}
        </>
      }
      buttons={
        <>
          <Button
            look="solid"
            disabled={!request}
            aria-disabled={sent === 'sending'}
            onClick={send}
          >
            {answered ? 'Send again' : 'Send'}
          </Button>
          <Button disabled={!draft.isChanged} onClick={draft.restore}>
            As the lesson had it
          </Button>
          <Button look="text" className="ml-auto" onClick={onClose}>
            Close
          </Button>
        </>
      }
      onClose={onClose}
    />
  )
}
