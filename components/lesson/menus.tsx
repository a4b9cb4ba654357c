'use client'

import { EllipsisVertical, List } from 'lucide-react'
import dynamic from 'next/dynamic'
import { type ReactNode, useRef, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { LessonList } from '@/components/lesson/lesson-list'
import { Button } from '@/components/ui/button'

/** Loaded when they are opened. */
const MenuItems = dynamic(() =>
  import('@/components/lesson/menu-items').then((file) => file.MenuItems),
)
const RoomDialog = dynamic(() =>
  import('@/components/present/room-dialog').then((file) => file.RoomDialog),
)
const ProgressDialog = dynamic(() =>
  import('@/components/lesson/progress-dialog').then((file) => file.ProgressDialog),
)

/** The steps, where they have no column of their own, and what else is listed below them. */
export function LessonsMenu({ children }: { children: ReactNode }) {
  const list = useRef<HTMLElement>(null)
  const close = () => list.current?.hidePopover()
  return (
    <>
      <IconButton
        label="Lessons"
        target="lessons-menu"
        className="stage:hidden present:inline-flex!"
      >
        <List size={20} aria-hidden />
      </IconButton>
      <nav
        ref={list}
        id="lessons-menu"
        popover="auto"
        aria-label="All lessons"
        className="inset-auto top-14 left-2 m-0 max-h-[80dvh] w-72 overflow-y-auto rounded-2xl border border-rule bg-paper p-4 text-ink shadow-xl"
      >
        <LessonList onChoose={close} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a link in it is pressed, and the menu closes */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click */}
        <div onClick={close}>{children}</div>
      </nav>
    </>
  )
}

export function RunAllSteps({ className }: { className?: string }) {
  const { runAll } = useCommands()
  const [busy, setBusy] = useState(false)
  return (
    <Button
      className={className}
      aria-disabled={busy}
      onClick={() => {
        if (busy) return // not `disabled`, which would drop the keyboard's focus
        setBusy(true)
        runAll().finally(() => setBusy(false))
      }}
    >
      Run all steps
    </Button>
  )
}

/** What concerns the whole run. */
export function HeaderMenu() {
  const [wasOpened, setWasOpened] = useState(false)
  const [said, setSaid] = useState('')
  const [isProgressOpen, setProgressOpen] = useState(false)
  const [isRoomOpen, setRoomOpen] = useState(false)
  const menu = useRef<HTMLDivElement>(null)
  function say(text: string) {
    menu.current?.hidePopover()
    setSaid(text)
    setTimeout(() => setSaid(''), 6000)
  }
  return (
    <>
      <IconButton label="Menu" target="header-menu">
        <EllipsisVertical size={20} aria-hidden />
      </IconButton>
      <div
        ref={menu}
        id="header-menu"
        popover="auto"
        onToggle={() => setWasOpened(true)}
        className="inset-auto top-14 right-2 m-0 max-h-[calc(100dvh-4rem)] present:max-h-[120dvh] w-72 space-y-4 overflow-y-auto rounded-2xl border border-rule bg-paper p-4 text-ink shadow-xl"
      >
        {wasOpened && (
          <MenuItems
            onClose={() => menu.current?.hidePopover()}
            onNews={say}
            onProgress={() => setProgressOpen(true)}
            onShare={() => setRoomOpen(true)}
          />
        )}
      </div>
      {isRoomOpen && <RoomDialog onClose={() => setRoomOpen(false)} />}
      {isProgressOpen && <ProgressDialog onClose={() => setProgressOpen(false)} />}
      <p
        role="status"
        className={`fixed bottom-20 left-1/2 z-50 w-max max-w-[90vw] -translate-x-1/2 rounded-xl bg-ink px-4 py-2.5 text-[0.9rem] text-paper shadow-lg stage:bottom-6 ${said ? '' : 'invisible'}`}
      >
        {said}
      </p>
    </>
  )
}

type IconButtonProps = { label: string; target: string; className?: string; children: ReactNode }

function IconButton({ label, target, className = '', children }: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      popoverTarget={target}
      className={`inline-flex size-10 shrink-0 items-center justify-center rounded-lg hover:bg-sunk ${className}`}
    >
      {children}
    </button>
  )
}
