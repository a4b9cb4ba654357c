'use client'

import { usePathname } from 'next/navigation'
import { useEffect } from 'react'
import { useFlow } from '@/components/flow/provider'
import { progressStore } from '@/components/lesson/use-progress'
import { type Lesson, lessons } from '@/content/lessons'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'

const table: readonly Lesson[] = lessons

/** Watches the run and keeps what was done: steps with a result, and tasks. Draws nothing. */
export function ProgressKeeper() {
  const { store } = useFlow()
  const path = usePathname()
  useEffect(() => {
    const here = table.find(({ slug }) => path.endsWith(`/lessons/${slug}/`))
    if (here) progressStore().add({ at: here.slug })
  }, [path])
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    function later() {
      waiting ??= setTimeout(() => {
        waiting = undefined
        note(store.getState())
      })
    }
    later()
    const stop = store.subscribe(later)
    return () => {
      stop()
      clearTimeout(waiting)
    }
  }, [store])
  return null
}

async function note(run: Run): Promise<void> {
  if (!run.verifier && run.exchanges.length === 0) return
  const done = table.filter(({ step }) => step && stepStatus(run, step) === 'done')
  progressStore().add({ lessons: done.map(({ slug }) => slug) })
  const { taskDone } = await import('@/lib/flow/tasks')
  const tasks = table.flatMap(({ task }) => (task && taskDone(run, task) ? task : []))
  progressStore().add({ tasks })
}
