'use client'

import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'

export type Tab = { value: string; label: ReactNode; content: ReactNode }

type Props = {
  /** What the row of tabs is about, for a screen reader. */
  label: string
  tabs: readonly Tab[]
  /** The open tab, where something else decides it; else the first one is open. */
  value?: string
  onValueChange?: (value: string) => void
  className?: string
}

const steps: Record<string, (place: number, count: number) => number> = {
  ArrowRight: (place, count) => (place + 1) % count,
  ArrowLeft: (place, count) => (place + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** Tabs after the ARIA pattern: arrow keys walk and open. A tab that goes away leaves the first one open. */
export function Tabs({ label, tabs, value, onValueChange, className = '' }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(tabs[0]?.value)
  const wanted = value ?? chosen
  const open = tabs.find((tab) => tab.value === wanted) ?? tabs[0]
  function choose(next: string) {
    setChosen(next)
    onValueChange?.(next)
  }
  function walk(event: KeyboardEvent) {
    const place = open ? tabs.indexOf(open) : 0
    const next = tabs[steps[event.key]?.(place, tabs.length) ?? -1]
    if (!next) return
    event.preventDefault()
    choose(next.value)
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.value}"]`)?.focus()
  }
  if (!open) return null
  return (
    <div className={className}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        onKeyDown={walk}
        className="flex flex-wrap gap-1"
      >
        {tabs.map((tab) => (
          <button
            key={tab.value}
            type="button"
            role="tab"
            id={`${id}-${tab.value}`}
            data-tab={tab.value}
            aria-selected={tab === open}
            aria-controls={tab === open ? `${id}-panel` : undefined}
            tabIndex={tab === open ? 0 : -1}
            onClick={() => choose(tab.value)}
            className="min-h-8 rounded-lg border border-transparent px-3 py-1 text-[0.85rem] text-soft hover:text-ink aria-selected:border-rule aria-selected:bg-raised aria-selected:font-semibold aria-selected:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div
        key={open.value}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${open.value}`}
        className="mt-3"
      >
        {open.content}
      </div>
    </div>
  )
}
