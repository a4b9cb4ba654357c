'use client'

import { useEffect } from 'react'
import { Value } from '@/components/flow/value'
import { Actor } from '@/components/stage/actor'
import type { JustCrossed } from '@/lib/trace/just-crossed'

/** The light: the message and its values stay as they are, the rest of the stage is dimmed. */
export function Spotlight({ on: { name, exchange, values } }: { on: JustCrossed }) {
  useEffect(() => {
    const row = document.querySelector<HTMLElement>(`aside [data-exchange="${exchange}"]`)
    const list = row?.closest('section')
    if (row && list)
      list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - 8
  }, [exchange])
  const lit = values.map((value) => `[data-hue="${value}"]`).join()
  const rest = [
    `[data-crossing]:not([data-crossing="${name}"])`,
    `[data-exchange]:not([data-exchange="${exchange}"])`,
    lit ? `[data-dims]:not(:has(${lit}))` : '[data-dims]',
  ]
  return (
    <style>{`
      aside :is(${rest.join()}) { opacity: 0.35 }
      @media (prefers-reduced-motion: no-preference) {
        aside :is([data-crossing], [data-exchange], [data-dims]) { transition: opacity 0.25s }
      }
      ${lit ? `aside .value:is(${lit}) { background: color-mix(in oklch, var(--hue) 20%, transparent) }` : ''}
    `}</style>
  )
}

/** The same in words: what went from whom to whom, and what became of it. */
export function SpotlightWords({ on: { from, to, values, refused } }: { on: JustCrossed }) {
  return (
    <>
      <span className="mr-3 whitespace-nowrap">
        <Actor lane={from} /> <span aria-hidden>→</span>
        <span className="sr-only">to</span> <Actor lane={to} />
        <span className="sr-only">: </span>
      </span>
      {values.map((value, place) => (
        <span key={value}>
          {place > 0 && ', '}
          {value === 'password' ? value : <Value name={value} />}
        </span>
      ))}
      {refused && (
        <span className="font-semibold text-bad">
          <span aria-hidden>✗ </span>
          {refused}
        </span>
      )}
    </>
  )
}
