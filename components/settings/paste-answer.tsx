'use client'

import { useState } from 'react'
import { CodeToCopy } from '@/components/ui/code-to-copy'
import { TextArea } from '@/components/ui/text-area'

type Props = {
  /** The request as a command for a terminal. */
  curl: string
  /** Reads what was pasted; returns what is wrong with it, or nothing if it was taken. */
  onPaste: (text: string) => string | undefined
}

/** The same request outside the browser, and a field for what it answers. */
export function PasteAnswer({ curl, onPaste }: Props) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  return (
    <details
      className="text-[0.92rem]"
      onToggle={({ currentTarget }) => currentTarget.open && intoSight(currentTarget)}
    >
      <summary className="min-h-8 py-1 underline decoration-edge underline-offset-4">
        Ask with curl, and paste the answer
      </summary>
      <CodeToCopy code={curl} label="Copy the curl command" />
      <TextArea
        label="The answer"
        className="mt-3"
        rows={4}
        value={text}
        onType={(text) => {
          setText(text)
          setProblem(text.trim() === '' ? undefined : onPaste(text))
        }}
      />
      {problem && (
        <p ref={intoSight} role="alert" className="mt-1.5 text-sm text-bad">
          {problem}
        </p>
      )}
    </details>
  )
}

/** It opens near the foot of a dialog, whose buttons lie over what is below them. */
function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}
