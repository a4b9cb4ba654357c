'use client'

import { Undo2 } from 'lucide-react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'

/** Undoes one replacement of the verifier. Draws nothing where there is none to undo. */
export function BringBackVerifier() {
  const canUndo = useRun((run) => run.earlierVerifiers.length > 0)
  const { bringBackVerifier } = useCommands()
  if (!canUndo) return null
  return (
    <Button onClick={() => bringBackVerifier()}>
      <Undo2 size={16} aria-hidden /> Bring the earlier one back
    </Button>
  )
}
