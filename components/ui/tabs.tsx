'use client'

import { Content, List, Root, Trigger } from '@radix-ui/react-tabs'
import { type ReactNode, useState } from 'react'

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

/** Tabs, walked by arrow keys. A tab that goes away leaves the first one open. */
export function Tabs({ label, tabs, value, onValueChange, className = '' }: Props) {
  const [chosen, setChosen] = useState(tabs[0]?.value)
  const wanted = value ?? chosen
  const open = tabs.some((tab) => tab.value === wanted) ? wanted : tabs[0]?.value
  return (
    <Root
      className={className}
      value={open}
      onValueChange={(next) => {
        setChosen(next)
        onValueChange?.(next)
      }}
    >
      <List aria-label={label} className="flex flex-wrap gap-1">
        {tabs.map((tab) => (
          <Trigger
            key={tab.value}
            value={tab.value}
            className="min-h-8 rounded-lg border border-transparent px-3 py-1 text-[0.85rem] text-soft hover:text-ink data-[state=active]:border-rule data-[state=active]:bg-raised data-[state=active]:font-semibold data-[state=active]:text-ink"
          >
            {tab.label}
          </Trigger>
        ))}
      </List>
      {tabs.map((tab) => (
        <Content key={tab.value} value={tab.value} className="mt-3">
          {tab.content}
        </Content>
      ))}
    </Root>
  )
}
