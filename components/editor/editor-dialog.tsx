'use client'

import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { ProblemList } from '@/components/editor/problem-list'
import { RequestField } from '@/components/editor/request-field'
import type { useDraft } from '@/components/editor/use-draft'
import { longestRequest } from '@/lib/trace/request-text'

type Props = {
  title: ReactNode
  note: ReactNode
  draft: ReturnType<typeof useDraft>
  /** What came of the last sending. */
  answer?: ReactNode
  buttons: ReactNode
  /** The request was sent, and is only looked at. */
  isReadOnly?: boolean
  onClose(): void
}

/** The editor over the page: what it is about, the request, what is wrong with it, what to do next. */
export function EditorDialog({ title, note, draft, answer, buttons, isReadOnly, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const id = useId()
  useLayoutEffect(() => {
    const here = dialog.current
    here?.showModal()
    return () => here?.close() // gives the focus back
  }, [])
  const isInField = (target: EventTarget) =>
    target instanceof Node && (field.current?.contains(target) ?? false)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => !dialog.current?.open && onClose()}
      onKeyDown={(event) => {
        event.stopPropagation() // the stage around it closes its drawer by the same key
        if (event.key !== 'Escape' || event.defaultPrevented || !isInField(event.target)) return
        // Escape leaves the field; pressed once more, it closes the dialog.
        event.preventDefault()
        foot.current?.querySelector<HTMLElement>('button:not(:disabled)')?.focus()
      }}
      className="m-auto max-h-[calc(100dvh-1.5rem)] w-[min(47rem,calc(100vw-1.5rem))] overflow-y-auto rounded-2xl border border-rule bg-paper text-ink shadow-xl backdrop:bg-black/40"
    >
      <div className="space-y-3.5 px-5 pt-5 pb-4">
        <h2
          id={`${id}-title`}
          className="text-[1.2rem] leading-snug font-bold tracking-tight wrap-anywhere"
        >
          {title}
        </h2>
        <div className="text-[0.92rem]">{note}</div>
        <div ref={field}>
          <RequestField
            label="The request"
            value={draft.text}
            onChange={draft.setText}
            revision={draft.revision}
            problems={draft.shown}
            isReadOnly={isReadOnly}
            describedBy={`${id}-problems`}
          />
        </div>
        {draft.refused > 0 && (
          <p role="status" className="text-[0.86rem] text-bad">
            You put in {draft.refused.toLocaleString('en')} characters. At most{' '}
            {longestRequest.toLocaleString('en')} are sent from here, so the text is as it was.
          </p>
        )}
        <ProblemList id={`${id}-problems`} problems={draft.shown} />
        {answer}
      </div>
      <div
        ref={foot}
        className="sticky bottom-0 flex flex-wrap items-center gap-2 border-t border-rule bg-sunk px-5 py-3"
      >
        {buttons}
      </div>
    </dialog>
  )
}
