'use client'

import { type FormEvent, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { useClock } from '@/components/token/use-clock'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { Bearer } from '@/lib/flow/commands/resources'

/** The longest project name that the field takes, in characters; the API takes 100. */
const longestProject = 1000

/** A timesheet entry, sent with POST as it is typed: what the API does not want, it says itself. */
export function AddEntry({ bearer }: { bearer: Bearer }) {
  const { callApi } = useCommands()
  const nowMs = useClock()
  const [project, setProject] = useState('Notes on the engine')
  const [hours, setHours] = useState('2')
  const amount = Number(hours)
  const isAmount = hours.trim() !== '' && Number.isFinite(amount)
  function add(event: FormEvent) {
    event.preventDefault()
    const date = new Date(nowMs ?? Date.now()).toISOString().slice(0, 10)
    callApi(bearer, { date, project, hours: isAmount ? amount : hours })
  }
  return (
    <form onSubmit={add} className="space-y-3">
      <p className="text-[0.92rem]">
        A <code>POST</code> with today's date. It needs the scope <code>create:timesheets</code>.
      </p>
      <div className="grid gap-3 sm:grid-cols-[1fr_7rem]">
        <Field
          label="Project"
          value={project}
          onType={(text) => setProject(text.slice(0, longestProject))}
        />
        <Field
          label="Hours"
          inputMode="decimal"
          value={hours}
          onType={(text) => setHours(text.slice(0, 20))}
          problem={!isAmount && 'Not a number. The API will say what it wants.'}
        />
      </div>
      <Button small type="submit">
        Add the entry
      </Button>
    </form>
  )
}
