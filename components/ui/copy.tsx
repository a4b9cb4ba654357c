'use client'

import { Check, Copy as CopyIcon } from 'lucide-react'
import { type ComponentType, useState } from 'react'

type Props = { text: string | (() => string); label: string }
type Selected = ComponentType<{ text: string; label: string; onClose(): void }>

/** Copies `text`, or what it is when pressed; where the clipboard is refused, shows it selected. */
export function Copy({ text: given, label }: Props) {
  const [copied, setCopied] = useState(false)
  const [refused, setRefused] = useState<{ Selected: Selected; text: string }>()
  async function copy() {
    const text = typeof given === 'string' ? given : given()
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
      setTimeout(() => setCopied(false), 2500)
    } catch {
      const { SelectedText } = await import('@/components/ui/selected-text')
      setRefused({ Selected: SelectedText, text })
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
      {refused && (
        <refused.Selected text={refused.text} label={label} onClose={() => setRefused(undefined)} />
      )}
      <span role="status" className="sr-only">
        {copied && 'Copied'}
      </span>
    </span>
  )
}
