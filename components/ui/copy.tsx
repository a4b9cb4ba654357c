'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { useState } from 'react'

type Props = { text: string | (() => string); label: string }

/** Copies `text`, or what it is when pressed; where the clipboard is refused, says so. */
export function Copy({ text, label }: Props) {
  const [said, setSaid] = useState('')
  async function copy() {
    try {
      await navigator.clipboard.writeText(typeof text === 'string' ? text : text())
      setSaid('Copied')
    } catch {
      setSaid('Your browser refused. Select the text and copy it by hand.')
    }
    setTimeout(() => setSaid(''), 2500)
  }
  return (
    <span className="inline-flex items-center gap-2">
      <button
        type="button"
        onClick={copy}
        aria-label={label}
        title={label}
        className="inline-flex size-8 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink"
      >
        {said === 'Copied' ? <Check size={16} /> : <CopyIcon size={16} />}
      </button>
      <span role="status" className={said === 'Copied' ? 'sr-only' : 'text-sm text-soft'}>
        {said}
      </span>
    </span>
  )
}
