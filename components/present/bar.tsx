'use client'

import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { ContactedLine } from '@/components/contacts/contacted-line'
import type { PresentKey } from '@/components/present/keys'

type Props = { onKey(key: PresentKey): void; children: ReactNode }

/** At the foot of a presented page: what just happened, and the keys, which can be pressed here too. */
export function PresentBar({ onKey, children }: Props) {
  return (
    <section
      aria-label="Presentation"
      data-screen-only
      className="fixed inset-x-0 bottom-[5.3rem] z-30 flex items-center gap-1 border-t border-rule bg-paper px-2 text-[16px] text-soft present:bottom-0 present:h-(--foot) present:px-4"
    >
      <p
        role="status"
        className="mr-auto max-w-[60%] shrink-0 truncate text-[0.85rem] text-ink max-sm:hidden present:stage:text-[1rem]"
      >
        {children}
      </p>
      <ContactedLine className="hidden min-w-0 truncate text-[16px]! present:block" />
      <Key label="Previous lesson" onPress={() => onKey('previous')}>
        <ArrowLeft size={20} aria-hidden />
      </Key>
      <Key label="Next lesson" onPress={() => onKey('next')}>
        <ArrowRight size={20} aria-hidden />
      </Key>
      <Key onPress={() => onKey('blank')} shortcut="B">
        blank
      </Key>
      <Key onPress={() => onKey('leave')} shortcut="Esc">
        leave
      </Key>
    </section>
  )
}

type KeyProps = { label?: string; shortcut?: string; onPress(): void; children: ReactNode }

function Key({ label, shortcut, onPress, children }: KeyProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className="inline-flex min-h-9 min-w-9 items-center justify-center gap-1.5 rounded-lg px-1.5 whitespace-nowrap hover:bg-sunk hover:text-ink"
    >
      {shortcut && <kbd className="rounded border border-edge px-1.5 text-ink">{shortcut}</kbd>}
      <span className={shortcut && 'present:max-stage:sr-only'}>{children}</span>
    </button>
  )
}
