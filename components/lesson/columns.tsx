'use client'

import { ChevronUp, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { ContactedLine } from '@/components/contacts/contacted-line'
import { useStageDrawer } from '@/components/stage/drawer'

export function LessonColumn({ children }: { children: ReactNode }) {
  const { isOpen } = useStageDrawer()
  return (
    <main
      id="lesson"
      tabIndex={-1}
      inert={isOpen}
      className="px-5 pt-7 pb-28 outline-none stage:px-10 stage:pt-10 stage:pb-24 present:px-5 present:pt-5"
    >
      {children}
    </main>
  )
}

/** The stage: a column of its own, or on a narrow screen a drawer with a bar at the foot of the page. */
export function StageColumn({ children }: { children: ReactNode }) {
  const { isOpen, open, close } = useStageDrawer()
  const closer = useRef<HTMLButtonElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (isOpen) closer.current?.focus()
    else if (wasOpen.current) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <>
      <aside
        aria-label="Stage"
        data-screen-only
        onKeyDown={(event) => event.key === 'Escape' && close()}
        className={`bg-sunk max-stage:fixed max-stage:inset-0 max-stage:top-14 max-stage:z-30 max-stage:overflow-y-auto stage:sticky stage:top-14 stage:flex stage:h-[calc(100dvh-3.5rem)] stage:flex-col stage:border-l stage:border-rule present:order-first present:flex! present:h-[calc(100dvh-var(--head)-var(--foot))] present:flex-col present:overflow-hidden present:border-l-0 present:border-rule present:max-stage:static present:max-stage:border-b present:stage:top-(--head) present:stage:border-r ${isOpen ? '' : 'max-stage:hidden'}`}
      >
        <div className="sticky top-0 z-10 flex justify-end bg-sunk px-4 pt-2 stage:hidden present:hidden">
          <button
            ref={closer}
            type="button"
            onClick={close}
            className="inline-flex min-h-10 items-center gap-2 rounded-lg border border-edge px-3 text-[0.9rem]"
          >
            <X size={18} aria-hidden /> Back to the lesson
          </button>
        </div>
        <div className="min-h-0 grow">{children}</div>
        <ContactedLine className="border-t border-rule px-5 py-2 max-stage:hidden present:hidden" />
      </aside>
      <footer
        data-screen-only
        hidden={isOpen}
        className="fixed inset-x-0 bottom-0 z-20 border-t border-rule bg-paper px-3 pt-2.5 pb-2 stage:hidden present:hidden"
      >
        <button
          ref={opener}
          type="button"
          onClick={open}
          className="flex w-full items-center justify-between gap-3 rounded-[14px] bg-ink px-4 py-2.5 text-left text-[0.9rem] font-semibold text-paper"
        >
          Stage
          <span className="flex items-center gap-2 font-normal">
            phone · exchanges · server <ChevronUp size={18} aria-hidden />
          </span>
        </button>
        <ContactedLine className="mt-1.5 text-center" />
      </footer>
    </>
  )
}
