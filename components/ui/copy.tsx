'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { useState } from 'react'

/** Copies `text`; where the clipboard is refused, shows it selected. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'copied' | 'refused'>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
      setTimeout(() => setState(undefined), 2500)
    } catch {
      setState('refused')
    }
  }
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-2">
      <button
        type="button"
        onClick={copy}
        aria-label={label}
        title={label}
        className="inline-flex size-8 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        {state === 'copied' ? <Check size={16} /> : <CopyIcon size={16} />}
      </button>
      {state === 'refused' && (
        <textarea
          ref={selectAll}
          readOnly
          rows={1}
          aria-label={`${label}, selected`}
          value={text}
          onBlur={() => setState(undefined)}
          className="h-8 w-28 resize-none rounded-md border border-edge bg-raised px-2 py-1 font-mono text-[0.76rem]"
        />
      )}
      <span role="status" className={state === 'refused' ? 'text-sm text-soft' : 'sr-only'}>
        {state === 'copied' && 'Copied'}
        {state === 'refused' && 'Your browser refused. The text is selected: copy it by hand.'}
      </span>
    </span>
  )
}

function selectAll(field: HTMLTextAreaElement | null): void {
  field?.focus({ preventScroll: true })
  field?.select()
}
