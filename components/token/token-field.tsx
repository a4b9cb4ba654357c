'use client'

import { useId, useState } from 'react'
import { maxJwtLength } from '@/lib/jwt/decode'

type Props = { text: string; onText: (text: string) => void; hint?: string; rows?: number }

/** The field for a token. What is longer than any token is refused before the browser lays it out. */
export function TokenField({ text, onText, hint, rows = 6 }: Props) {
  const id = useId()
  const [refused, setRefused] = useState(0)
  function isTooLong(length: number): boolean {
    setRefused(length > maxJwtLength ? length : 0)
    return length > maxJwtLength
  }
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        Token
      </label>
      <textarea
        id={id}
        value={text}
        onChange={({ target }) => isTooLong(target.value.length) || onText(target.value)}
        onPaste={(event) => {
          const { selectionStart, selectionEnd } = event.currentTarget
          const kept = text.length - (selectionEnd - selectionStart)
          const pasted = event.clipboardData.getData('text').length
          if (isTooLong(kept + pasted)) event.preventDefault()
        }}
        onDrop={(event) => {
          if (isTooLong(text.length + event.dataTransfer.getData('text').length)) {
            event.preventDefault()
          }
        }}
        aria-describedby={hint ? `${id}-hint` : undefined}
        rows={rows}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="block w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.82rem] leading-snug break-all"
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
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
