'use client'

import { useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useStore } from 'zustand'
import { pauseKey } from '@/components/editor/pause-switch'
import { PausedRequests } from '@/components/editor/paused-requests'
import { loadEditor } from '@/components/editor/request-field'
import { useFlow } from '@/components/flow/provider'
import { armBreakpoint } from '@/lib/flow/breakpoint'
import type { Breakpoint } from '@/lib/flow/pauses'
import { sessionStorageIfAny } from '@/lib/flow/storage'

const choices: [value: Breakpoint, label: string][] = [
  ['nothing', 'nothing'],
  ['everything', 'every request'],
  ['authorize', 'the authorization request'],
  ['pages', 'the pages of the login'],
  ['token', 'token requests'],
  ['API', 'userinfo and the API'],
  ['others', 'keys, revocation, logout'],
]

/** Which requests wait, and those that do. `isFirst`: it was opened by a press, which asks for all of them. */
export function PauseChoice({ isFirst }: { isFirst: boolean }) {
  const { pauses } = useFlow()
  const before = useStore(pauses, (state) => state.before)
  const field = useRef<HTMLSelectElement>(null)
  useEffect(() => {
    armBreakpoint(pauses)
    loadEditor() // it will be needed soon
    const kept = choices.find(([value]) => value === sessionStorageIfAny()?.getItem(pauseKey))
    pauses.setState({ before: isFirst ? 'everything' : (kept?.[0] ?? 'nothing') })
    if (isFirst) field.current?.focus()
  }, [isFirst, pauses])
  useEffect(() => {
    try {
      sessionStorageIfAny()?.setItem(pauseKey, before)
    } catch {
      // Without storage it holds until a reload.
    }
  }, [before])
  return (
    <>
      <label className="flex items-center gap-2">
        Pause before
        <select
          ref={field}
          value={before}
          onChange={({ target }) => {
            const chosen = choices.find(([value]) => value === target.value)
            if (chosen) pauses.setState({ before: chosen[0] })
          }}
          className="min-h-8 rounded-lg border border-edge bg-raised px-2"
        >
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {/* The stage may be a closed drawer: what waits is shown over any page. */}
      {createPortal(<PausedRequests />, document.body)}
    </>
  )
}
