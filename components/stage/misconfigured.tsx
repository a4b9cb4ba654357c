'use client'

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { ToLesson } from '@/components/token/to-lesson'
import { Button } from '@/components/ui/button'
import { type SwitchName, switchesOn } from '@/lib/settings'
import { allSwitchesOff } from '@/lib/tenant-defaults'

/** A quiet line while the server is spoiled on purpose, with the way back. */
export function Misconfigured() {
  const { provider, tenantChanges } = useFlow()
  const changes = useStore(tenantChanges)
  const [on, setOn] = useState<SwitchName[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changes` asks for a new look
  useEffect(() => {
    let gone = false
    provider()
      .then(async ({ inside }) => {
        const settings = await inside?.settings.read()
        if (!gone) setOn(settings ? switchesOn(settings) : [])
      })
      .catch(() => !gone && setOn([]))
    return () => {
      gone = true
    }
  }, [provider, changes])
  if (on.length === 0) return null
  return (
    <div
      role="note"
      aria-label="The server is misconfigured"
      className="flex flex-wrap items-center gap-x-3 gap-y-1.5 rounded-xl border border-dashed border-bad px-3.5 py-2 text-[0.82rem]"
    >
      <p className="min-w-0 grow basis-52">
        <b className="font-semibold text-bad">The server is misconfigured.</b>{' '}
        <span className="wrap-anywhere">{on.join(', ')}</span>{' '}
        <ToLesson slug="misconfigure">See what it does</ToLesson>
      </p>
      <Button
        small
        onClick={async () => {
          const { inside } = await provider()
          await inside?.settings.change(allSwitchesOff)
        }}
      >
        Put everything right
      </Button>
    </div>
  )
}
