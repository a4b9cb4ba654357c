'use client'

import { useId, useState } from 'react'
import { maxJwtLength } from '@/lib/jwt/decode'

/** Beyond this many characters a token is shown by its ends: a browser needs long to lay it out. */
const longestDrawn = 20_000

type Props = { text: string; onText: (text: string) => void; hint?: string; rows?: number }

/** The field for a token. What is longer than any token is refused before the browser lays it out. */
export function TokenField({ text, onText, hint, rows = 6 }: Props) {
  const id = useId()
  const [refused, setRefused] = useState(0)
  const isLong = text.length > longestDrawn
  function take(next: string) {
    setRefused(next.length > maxJwtLength ? next.length : 0)
    if (next.length <= maxJwtLength) onText(next)
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        Token
      </label>
      <textarea
        id={id}
        value={isLong ? `${text.slice(0, 500)} … ${text.slice(-200)}` : text}
        readOnly={isLong}
        onChange={({ target }) => take(target.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text')
          if (!isLong && pasted.length <= longestDrawn) return
          event.preventDefault()
          const { selectionStart, selectionEnd } = event.currentTarget
          take(isLong ? pasted : text.slice(0, selectionStart) + pasted + text.slice(selectionEnd))
        }}
        onDrop={(event) => {
          const dropped = event.dataTransfer.getData('text')
          if (!isLong && dropped.length <= longestDrawn) return
          event.preventDefault()
          take(dropped)
        }}
        aria-describedby={hint || isLong ? `${id}-hint` : undefined}
        rows={rows}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="block w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.82rem] leading-snug break-all"
      />
      {(hint || isLong) && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {isLong &&
            `All ${text.length.toLocaleString('en')} characters are here, and shown by their ends. Paste another token to replace it. `}
          {hint}
        </p>
      )}
      {refused > 0 && (
        <p role="alert" className="mt-2 text-[0.92rem] text-bad">
          That text has {refused.toLocaleString('en')} characters. A token is read up to{' '}
          {maxJwtLength.toLocaleString('en')}, so the field was left as it was.
        </p>
      )}
    </div>
  )
}
