'use client'

import dynamic from 'next/dynamic'
import { type MouseEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { EmbedFoot } from '@/components/embed/foot'
import { useParameters } from '@/components/embed/use-parameters'
import { WindowMessages } from '@/components/embed/window-messages'
import { Follow } from '@/components/flow/follow'
import { FlowProvider, useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import { DrawerContext } from '@/components/stage/drawer'
import { shareRun } from '@/lib/flow/share-run'
import { createMemory, type Memory } from '@/lib/memory'

/** Loaded when something is on it, or where a panel begins with it. */
const Phone = dynamic(() => import('@/components/stage/phone').then((file) => file.Phone))

type Props = {
  title: string
  /** The lesson that the panel is from. */
  lesson: string
  /** Whether the phone is shown: from the start, while its browser is open, or never, where it stands elsewhere. */
  phone: 'always' | 'when open' | 'elsewhere'
  children: ReactNode
}

/** A page for frames of other sites: no shell, one run in memory, and no way out of the frame but a new tab. */
export function Embed(props: Props) {
  const [memory] = useState(createMemory)
  return (
    <FlowProvider memory={memory}>
      <Content memory={memory} {...props} />
    </FlowProvider>
  )
}

function Content({ memory, title, lesson, phone, children }: Props & { memory: Memory }) {
  const { store } = useFlow()
  useState(() => shareRun(store, memory)) // before anything below is drawn, and once
  const { run } = useParameters()
  const content = useRef<HTMLDivElement>(null)
  const below = useRef<HTMLDivElement>(null)
  const isOpen = useRun((each) => each.page !== undefined)
  const drawer = useMemo(
    () => ({
      isOpen: false,
      open: () => below.current?.scrollIntoView({ block: 'nearest' }),
      close: () => {},
    }),
    [],
  )
  return (
    <DrawerContext value={drawer}>
      <div ref={content} onClickCapture={openInNewTab} className="flow-root px-2 sm:px-3">
        <WindowMessages memory={memory} run={run} content={content} />
        <Follow>
          {/* Named, since the page around the frame has a main part too. */}
          <main aria-label={title}>
            <h1 className="sr-only">{title}</h1>
            <div className="-my-4">{children}</div>
            {phone !== 'elsewhere' && (phone === 'always' || isOpen) && (
              <section ref={below} aria-label="The phone" className="my-7">
                <Phone />
              </section>
            )}
            <EmbedFoot lesson={lesson} />
          </main>
        </Follow>
      </div>
    </DrawerContext>
  )
}

/** The pages of this site are for no frame but this one. */
function openInNewTab(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.getAttribute('href')?.startsWith('#')) return
  link.target = '_blank'
  link.rel = 'noopener'
}
