'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { afterPaint } from '@/components/ui/after-paint'

/**
 * Hands a text on to `take` once the browser has drawn what was typed: what follows from a key may take longer
 * than the key. `now` hands on what waits; so does the end of the component.
 */
export function useHandOn(take: (text: string) => void) {
  const newest = useRef(take)
  const waiting = useRef<{ text: string; cancel(): void }>(undefined)
  useLayoutEffect(() => {
    newest.current = take
  })
  const [hands] = useState(() => {
    function now() {
      const { text, cancel } = waiting.current ?? {}
      waiting.current = undefined
      cancel?.()
      if (text !== undefined) newest.current(text)
    }
    function later(text: string) {
      waiting.current?.cancel()
      waiting.current = { text, cancel: afterPaint(now) }
    }
    return { later, now }
  })
  useEffect(() => hands.now, [hands])
  return hands
}

type Typed = HTMLInputElement | HTMLTextAreaElement

/** The properties of a field that draws what is typed at once and hands it on after that. */
export function useTyping(value: string, onType: (text: string) => void) {
  const [typed, setTyped] = useState<string>()
  const { later, now } = useHandOn((text) => {
    setTyped(undefined)
    onType(text)
  })
  return {
    value: typed ?? value,
    onChange({ target }: { target: Typed }) {
      setTyped(target.value)
      later(target.value)
    },
    // A press, or the end of a form, counts with all that was typed.
    onBlur: now,
    onKeyDown({ key }: { key: string }) {
      if (key === 'Enter') now()
    },
  }
}
