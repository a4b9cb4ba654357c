'use client'

import { type RefObject, useEffect } from 'react'
import { tellHost } from '@/components/embed/host'
import {
  entriesMessage,
  joinMessage,
  progressMessage,
  readMessage,
  sizeMessage,
} from '@/components/embed/messages'
import { peers, tell } from '@/components/embed/peers'
import { useFlow } from '@/components/flow/provider'
import { stepNames, stepStatus } from '@/lib/flow/status'
import type { Entry, Memory } from '@/lib/memory'

type Props = { memory: Memory; run: string | undefined; content: RefObject<HTMLElement | null> }

/** Listens to the host page and to the other embeds of the run, and speaks to them. Draws nothing. */
export function WindowMessages({ memory, run, content }: Props) {
  const { store } = useFlow()
  useEffect(() => {
    let host: string | undefined
    let told = ''

    function hear(event: MessageEvent) {
      const { parent, origin } = window
      const isPeer = (source: MessageEventSource) => peers().some((each) => each === source)
      const message = readMessage(event, { origin, parent, host, run, isPeer })
      switch (message?.type) {
        case 'hello':
          host = message.host
          document.documentElement.dataset.embedTheme = message.theme
          sayProgress()
          break
        case 'theme':
          document.documentElement.dataset.embedTheme = message.theme
          break
        case 'join':
          if (run !== undefined) tell([message.source], entriesMessage(run, memory.entries()))
          break
        case 'entries':
          memory.take(message.entries)
          break
      }
    }

    function sayProgress() {
      const done = stepNames.filter((step) => stepStatus(store.getState(), step) === 'done')
      if (host === undefined || told === done.join()) return
      told = done.join()
      tellHost(host, progressMessage(done))
    }

    let waiting: Entry[] = []
    function wrote(entry: Entry) {
      if (run === undefined) return
      // What is written in one go is sent in one message.
      if (waiting.length === 0) {
        queueMicrotask(() => {
          tell(peers(), entriesMessage(run, waiting))
          waiting = []
        })
      }
      waiting.push(entry)
    }

    window.addEventListener('message', hear)
    const stopWatching = memory.watch({ wrote })
    const stopProgress = store.subscribe(sayProgress)
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize
      if (height) tellHost(host, sizeMessage(height))
    })
    if (content.current) observer.observe(content.current)
    if (run !== undefined) tell(peers(), joinMessage(run))
    return () => {
      window.removeEventListener('message', hear)
      stopWatching()
      stopProgress()
      observer.disconnect()
    }
  }, [memory, run, store, content])
  return null
}
