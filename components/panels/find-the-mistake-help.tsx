'use client'

import { Lightbulb, RotateCcw, Wrench } from 'lucide-react'
import { useState } from 'react'
import { type Attempt, asPublished } from '@/components/panels/find-the-mistake-attempt'
import { Button } from '@/components/ui/button'
import type { Mistake } from '@/content/mistakes'

type Props = { mistake: Mistake; ready: boolean; onChange: (part: Partial<Attempt>) => void }

/** A hint, the answer filled in, and the way back to the request as published. */
export function MistakeHelp({ mistake, ready, onChange }: Props) {
  const [hint, setHint] = useState(false)
  return (
    <div>
      <div className="flex flex-wrap gap-2">
        <Button small aria-expanded={hint} onClick={() => setHint(!hint)}>
          <Lightbulb size={15} aria-hidden /> Hint
        </Button>
        <Button
          small
          disabled={!ready}
          onClick={() =>
            onChange(mistake.edit === 'body' ? { ...mistake.answer } : { fields: mistake.answer })
          }
        >
          <Wrench size={15} aria-hidden /> Show me
        </Button>
        <Button small onClick={() => onChange({ ...asPublished(mistake), values: undefined })}>
          <RotateCcw size={15} aria-hidden /> Start this exercise again
        </Button>
      </div>
      <p role="status" className={hint ? 'mt-2 text-[0.92rem]' : 'sr-only'}>
        {hint && mistake.hint}
      </p>
    </div>
  )
}
