'use client'

import { useId, useMemo, useState } from 'react'
import { TextArea } from '@/components/ui/text-area'
import { jsonProblem, laidOut, longestEdited } from '@/lib/jwt/edit'

type Props = {
  part: 'header' | 'payload'
  json: string
  onEdit: (part: 'header' | 'payload', json: string) => void
}

/** Header or payload as text to change. Each whole JSON object goes into the token, under the old signature. */
export function PartEditor(props: Props) {
  const [isOpen, setOpen] = useState(false)
  const { part, json } = props
  return (
    <details className="mt-2" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="min-h-6 rounded-md text-[0.92rem] underline decoration-edge underline-offset-4">
        Change the {part}
      </summary>
      {isOpen &&
        (json.length > longestEdited ? (
          <p className="mt-2 text-[0.92rem]">
            This {part} has {json.length.toLocaleString('en')} characters. Up to{' '}
            {longestEdited.toLocaleString('en')} can be changed here.
          </p>
        ) : (
          <Editor {...props} />
        ))}
    </details>
  )
}

function Editor({ part, json, onEdit }: Props) {
  const id = useId()
  const asItIs = useMemo(() => laidOut(json), [json])
  const [draft, setDraft] = useState<string>()
  const text = draft ?? asItIs
  const problem = draft === undefined ? undefined : jsonProblem(draft)
  return (
    <>
      <TextArea
        className="mt-2"
        label={`The ${part} as JSON`}
        rows={Math.min(16, text.split('\n').length + 1)}
        value={text}
        aria-invalid={problem ? true : undefined}
        aria-errormessage={problem ? `${id}-problem` : undefined}
        onType={(text) => {
          const next = text.slice(0, longestEdited)
          setDraft(next)
          if (!jsonProblem(next)) onEdit(part, next)
        }}
      />
      <p
        id={`${id}-problem`}
        role="status"
        className={`mt-1 text-sm ${problem ? 'text-bad' : 'text-soft'}`}
      >
        {problem ?? 'What you change goes into the token. The signature stays what it was.'}
      </p>
    </>
  )
}
