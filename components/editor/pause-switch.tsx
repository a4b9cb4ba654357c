'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { sessionStorageIfAny } from '@/lib/flow/storage'

const PauseChoice = dynamic(() =>
  import('@/components/editor/pause-choice').then((choice) => choice.PauseChoice),
)

/** Where the choice is kept: what a reload finds about to be sent then waits again. */
export const pauseKey = `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:pause`

/** Opens the choice of what to pause before. It is loaded with the first press, or where one was made. */
export function PauseSwitch() {
  const [opened, setOpened] = useState<'here' | 'before'>()
  useEffect(() => {
    if (sessionStorageIfAny()?.getItem(pauseKey)) setOpened('before')
  }, [])
  return (
    <div className="flex min-h-8 items-center text-[0.85rem]">
      {opened ? (
        <PauseChoice isFirst={opened === 'here'} />
      ) : (
        <button
          type="button"
          onClick={() => setOpened('here')}
          className="min-h-8 underline decoration-edge underline-offset-4"
        >
          Pause before sending
        </button>
      )}
    </div>
  )
}
