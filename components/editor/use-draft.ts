'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useEndpoints } from '@/components/token/endpoint'
import type { SentRequest } from '@/lib/trace/exchange'
import { readRequest, writeRequest } from '@/lib/trace/request-text'

/**
 * A request in the making: its text, what would be sent, and what is wrong. It begins as `start`; another
 * one begins another draft.
 */
export function useDraft(original: SentRequest, start = original) {
  const { issuer } = useEndpoints()
  const [edited, setEdited] = useState<{ of: SentRequest; text: string }>()
  const lesson = useMemo(() => writeRequest(original), [original])
  const first = useMemo(() => writeRequest(start), [start])
  const text = edited?.of === start ? edited.text : first
  const read = useMemo(
    () => readRequest(text, (url) => url.href.startsWith(`${issuer}/`)),
    [text, issuer],
  )
  const setText = (next: string) => setEdited({ of: start, text: next })
  return {
    text,
    setText,
    ...read,
    /** The problems to be drawn: typing does not wait for them. */
    shown: useDeferredValue(read.problems),
    isChanged: text !== lesson,
    restore: () => setText(lesson),
  }
}
