'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import type { FailureWords } from '@/content/provider-failures'

type Props = { words: FailureWords; url?: string; children?: ReactNode }

/** A failure: what it is, what it means, what to do. It comes into sight and takes the focus. */
export function FailureCard({ words, url, children }: Props) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    card.current?.focus({ preventScroll: true })
    card.current?.scrollIntoView({ block: 'center' })
  }, [])
  return (
    <div
      ref={card}
      tabIndex={-1}
      role="alert"
      className="space-y-2 rounded-xl border-l-4 border-bad bg-sunk outline-none px-4 py-3 text-[0.92rem]"
    >
      <p className="font-semibold text-bad">✗ {words.title}</p>
      {url && (
        <p className="text-sm">
          Asked: <code className="wrap-anywhere">{url}</code>
        </p>
      )}
      <p>{words.means}</p>
      <p>{words.todo}</p>
      {children}
    </div>
  )
}
