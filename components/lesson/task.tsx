'use client'

import { Check } from 'lucide-react'
import { useState } from 'react'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands } from '@/components/flow/use-run'
import { useProgress } from '@/components/lesson/use-progress'
import { Button } from '@/components/ui/button'
import type { Task } from '@/content/tasks'
import type { TaskName } from '@/lib/flow/tasks'

/** A lesson's task. It is ticked by what the run has recorded, and stays ticked. */
export function LessonTask({ name, title, text, hint }: Task & { name: TaskName }) {
  const own = useOwnProvider()
  const isDone = useProgress().tasks.includes(name)
  return (
    <section
      aria-labelledby="task"
      className={`mt-14 rounded-2xl border px-5 py-4 ${isDone ? 'border-ok' : 'border-dashed border-edge'}`}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="text-[0.85rem] text-soft">Task</p>
        <p role="status" className="text-[0.85rem]">
          {isDone ? (
            <b className="inline-flex items-center gap-1 font-semibold text-ok">
              <Check size={15} strokeWidth={3} aria-hidden /> Done
            </b>
          ) : (
            <span className="text-soft">Not done yet</span>
          )}
        </p>
      </div>
      <h2 id="task" className="text-[1.15rem] leading-snug font-bold tracking-tight">
        {title}
      </h2>
      <p className="mt-1 max-w-[62ch] text-pretty">
        <Coded text={text} />
      </p>
      <div className="mt-3 flex flex-wrap items-start gap-x-4 gap-y-2">
        <details className="min-w-0 grow basis-60 text-[0.94rem]">
          <summary className="inline-flex min-h-8 items-center rounded-md underline decoration-edge underline-offset-4">
            Hint
          </summary>
          <p className="mt-1 max-w-[58ch] text-pretty">
            <Coded text={hint} />
          </p>
        </details>
        {name !== 'find-the-mistake' && !own && <ShowMe name={name} />}
        {own && (
          <p className="text-[0.85rem] text-soft">
            With a provider of your own not every task can be ticked: some look at what the sandbox
            checked.
          </p>
        )}
      </div>
    </section>
  )
}

function ShowMe({ name }: { name: Exclude<TaskName, 'find-the-mistake'> }) {
  const { showTask } = useCommands()
  const [state, setState] = useState<'ready' | 'showing' | 'shown' | 'failed'>('ready')
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button
        small
        aria-disabled={state === 'showing'}
        onClick={() => {
          if (state === 'showing') return
          setState('showing')
          showTask(name).then(
            () => setState('shown'),
            () => setState('failed'),
          )
        }}
      >
        Show me
      </Button>
      <p role="status" className="text-[0.85rem] text-soft">
        {state === 'showing' && 'At it …'}
        {state === 'shown' && 'Shown in your run. Its exchanges are marked as filled in.'}
        {state === 'failed' && 'That did not work. Reload the page and press again.'}
      </p>
    </div>
  )
}

/** Names from the wire stand in the wire's letters. */
function Coded({ text }: { text: string }) {
  return text.split(/\b([a-z]+(?:_[a-z]+)+)\b/).map((part, place) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
    place % 2 ? <code key={place}>{part}</code> : part,
  )
}
