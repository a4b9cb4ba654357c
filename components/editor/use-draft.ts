'use client'

import { useDeferredValue, useMemo, useState } from 'react'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useEndpoints } from '@/components/token/endpoint'
import { isSafeAddress } from '@/lib/oauth/issuer'
import { hostsOf } from '@/lib/oauth/metadata'
import { baseOf } from '@/lib/providers'
import type { SentRequest } from '@/lib/trace/exchange'
import { longestRequest, readRequest, writeRequest } from '@/lib/trace/request-text'

/**
 * A request in the making: its text, what would be sent, and what is wrong. It begins as `start`; another
 * one begins another draft.
 */
export function useDraft(original: SentRequest, start = original) {
  const { issuer } = useEndpoints()
  const own = useOwnProvider()
  const [refused, setRefused] = useState(0)
  const [restores, setRestores] = useState(0)
  const [edited, setEdited] = useState<{ of: SentRequest; text: string }>()
  const lesson = useMemo(() => writeRequest(original), [original])
  const first = useMemo(() => writeRequest(start), [start])
  const text = edited?.of === start ? edited.text : first
  const read = useMemo(
    () =>
      readRequest(text, ({ href, host }) =>
        own
          ? isSafeAddress(href) && hostsOf(own.server).includes(host)
          : href.startsWith(`${baseOf(issuer)}/`),
      ),
    [text, issuer, own],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: each restore and each start is a new one
  const revision = useMemo(() => ({}), [start, restores])
  function setText(next: string) {
    if (next.length > longestRequest) return setRefused(next.length)
    if (next !== text) setRefused(0)
    setEdited({ of: start, text: next })
  }
  return {
    text,
    setText,
    ...read,
    /** How long a text was that was not taken in, because it is longer than anything that is sent; or 0. */
    refused,
    /** The problems to be drawn: typing does not wait for them. */
    shown: useDeferredValue(read.problems),
    isChanged: text !== lesson,
    restore() {
      setText(lesson)
      setRestores(restores + 1)
    },
    /** Another object each time the text was changed by anything but typing. */
    revision,
  }
}
