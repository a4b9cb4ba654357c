'use client'

import { type ReactNode, type ToggleEvent, useId, useRef } from 'react'

/** As wide as the popover is made below, in px. */
const widest = 320
const margin = 16

/** Words that open an explanation beside them, by mouse, touch and keyboard; Escape closes it. */
export function TermPopover({ words, children }: { words: ReactNode; children: ReactNode }) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  // In its place before it is shown. It is part of the page, so it scrolls with the words.
  function place(event: ToggleEvent<HTMLSpanElement>) {
    const box = button.current?.getBoundingClientRect()
    if (event.newState !== 'open' || !box) return
    const { style } = event.currentTarget
    const { clientWidth, clientHeight } = document.documentElement
    const width = Math.min(widest, clientWidth - 2 * margin)
    const left = Math.max(margin, Math.min(box.left, clientWidth - width - margin))
    const below = box.bottom < clientHeight * 0.6
    style.left = `${left + window.scrollX}px`
    style.top = below ? `${box.bottom + window.scrollY + 6}px` : 'auto'
    style.bottom = below ? 'auto' : `${clientHeight - box.top - window.scrollY + 6}px`
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        className="text-left underline decoration-edge decoration-dotted decoration-2 underline-offset-[0.22em] hover:decoration-current"
      >
        {words}
      </button>
      <span
        id={id}
        popover="auto"
        onBeforeToggle={place}
        className="absolute inset-auto m-0 w-[min(320px,calc(100vw-32px))] rounded-xl border border-edge bg-raised px-4 py-3 text-left text-[0.9rem] leading-snug font-normal tracking-normal text-ink shadow-xl"
      >
        {children}
      </span>
    </>
  )
}
