'use client'

import { type ReactNode, useRef } from 'react'
import { EmbedButton } from '@/components/embed/embed-button'
import { useEarlyInput } from '@/components/ui/early-input'
import type { PanelName } from '@/content/panels'

type Props = {
  title: string
  /** The panel's name, on the frame that it begins with: it can stand in other sites by that. */
  embed?: PanelName
  children: ReactNode
  footer?: ReactNode
  aside?: ReactNode
}

/** A panel: input, transformation, output from top to bottom, and its actions at the foot. */
export function PanelFrame({ title, embed, children, footer, aside }: Props) {
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
        <div className="flex flex-wrap items-center gap-x-4">
          {aside}
          {embed && <EmbedButton panel={embed} />}
        </div>
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
