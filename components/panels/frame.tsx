'use client'

import { type ReactNode, useRef } from 'react'
import { useEarlyInput } from '@/components/ui/early-input'

type Props = { title: string; children: ReactNode; footer?: ReactNode; aside?: ReactNode }

/** A panel: input, transformation, output from top to bottom, and its actions at the foot. */
export function PanelFrame({ title, children, footer, aside }: Props) {
  const frame = useRef<HTMLElement>(null)
  useEarlyInput(frame)
  return (
    <section
      ref={frame}
      aria-label={title}
      className="my-7 overflow-clip rounded-2xl border border-rule bg-raised"
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-rule px-5 py-3.5">
        <h2 className="text-base font-semibold">{title}</h2>
        {aside}
      </header>
      <div className="space-y-5 px-5 py-5">{children}</div>
      {footer && (
        <footer className="flex flex-wrap items-center gap-2.5 border-t border-rule bg-sunk px-5 py-3.5">
          {footer}
        </footer>
      )}
    </section>
  )
}

/** One stage of a panel: a name, what it is, and the value below. */
export function Stage({
  name,
  note,
  children,
}: {
  name: string
  note?: ReactNode
  children: ReactNode
}) {
  return (
    <div>
      <div className="mb-1.5 flex flex-wrap items-baseline gap-x-2.5 text-sm text-soft">
        <b className="text-[0.9rem] font-semibold text-ink">{name}</b>
        {note}
      </div>
      {children}
    </div>
  )
}
