'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { type ComponentType, useState } from 'react'

type Selected = ComponentType<{ text: string; label: string; onClose(): void }>

/** Copies `text`; where the clipboard is refused, shows it selected. */
export function Copy({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState(false)
  const [Selected, setSelected] = useState<Selected>()
  async function copy() {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    } catch {
      const { SelectedText } = await import('@/components/ui/selected-text')
      setSelected(() => SelectedText)
    }
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
        {copied ? <Check size={16} /> : <CopyIcon size={16} />}
      </button>
      {Selected && <Selected text={text} label={label} onClose={() => setSelected(undefined)} />}
      <span role="status" className="sr-only">
        {copied && 'Copied'}
      </span>
    </span>
  )
}
