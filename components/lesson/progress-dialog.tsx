'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { progressStore, useProgress } from '@/components/lesson/use-progress'
import { Button } from '@/components/ui/button'
import { type Lesson, lessons } from '@/content/lessons'
import { longestRecord } from '@/lib/flow/progress'
import { progressFile, readProgressFile } from '@/lib/flow/progress-file'

const table: readonly Lesson[] = lessons
const known = {
  lessons: table.map(({ slug }) => slug),
  tasks: table.flatMap(({ task }) => task ?? []),
}

type Said = { problem: string } | { news: string }

/** What is done, saved as a file and read from one. */
export function ProgressDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const progress = useProgress()
  const [said, setSaid] = useState<Said>()
  const [asking, setAsking] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const isEmpty = progress.lessons.length + progress.tasks.length === 0

  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto w-[min(30rem,calc(100vw-2rem))] space-y-4 rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40"
    >
      <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
        Your progress
      </h2>
      <p>
        {isEmpty ? 'Nothing is done yet.' : `${counts(progress)} done.`} It is kept in this browser:
        names of lessons and tasks, never a token.
      </p>
      <Part note="To keep it, or to take it to another browser.">
        <Button disabled={isEmpty} onClick={() => save(progressFile(progress))}>
          Save as a file
        </Button>
      </Part>
      <Part note="What the file has is added to what you have done here.">
        <label className="block">
          <span className="mb-1 block text-[0.9rem] font-semibold">Read a saved file</span>
          <input
            type="file"
            accept="application/json,.json"
            className="block max-w-full text-[0.9rem] file:mr-3 file:min-h-10 file:rounded-[9px] file:border file:border-edge file:bg-transparent file:px-4"
            onChange={async ({ target }) => {
              const [file] = target.files ?? []
              if (file) setSaid(await read(file))
              target.value = ''
            }}
          />
        </label>
      </Part>
      <p role="status" className="min-h-6 text-[0.92rem]">
        {said && 'problem' in said && (
          <span className="text-bad">
            <b className="font-semibold">✗ Not read.</b> {said.problem}
          </span>
        )}
        {said && 'news' in said && said.news}
      </p>
      <div className="flex flex-wrap justify-between gap-2 border-t border-rule pt-4">
        <Button
          disabled={isEmpty}
          onClick={() => {
            if (asking) {
              progressStore().forget()
              setSaid({ news: 'Your progress is forgotten.' })
            }
            setAsking(!asking)
          }}
        >
          {asking && !isEmpty ? 'Really forget all of it' : 'Forget my progress'}
        </Button>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
    </dialog>
  )
}

function Part({ note, children }: { note: string; children: ReactNode }) {
  return (
    <div>
      {children}
      <p className="mt-1 text-[0.85rem] text-soft">{note}</p>
    </div>
  )
}

async function read(file: File): Promise<Said> {
  // A character takes at most four bytes: a longer file is refused without being read.
  if (file.size > longestRecord * 4) return problemOf('x'.repeat(longestRecord + 1))
  try {
    return problemOf(await file.text())
  } catch {
    return { problem: 'Your browser could not open the file.' }
  }
}

function problemOf(text: string): Said {
  const found = readProgressFile(text, known)
  if ('problem' in found) return found
  const before = progressStore().getState()
  progressStore().add(found.progress)
  const after = progressStore().getState()
  const news = counts({
    lessons: after.lessons.slice(before.lessons.length),
    tasks: after.tasks.slice(before.tasks.length),
  })
  const left = found.unknown.length
    ? ` Left out, because there is nothing of that name here: ${found.unknown.join(', ')}.`
    : ''
  return { news: `Read. New here: ${news}.${left}` }
}

function counts({ lessons, tasks }: { lessons: readonly string[]; tasks: readonly string[] }) {
  const of = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
  return `${of(lessons.length, 'lesson')} and ${of(tasks.length, 'task')}`
}

function save(text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = 'proofkey-progress.json'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
