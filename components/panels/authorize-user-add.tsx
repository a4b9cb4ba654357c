'use client'

import { Plus } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { longestValue } from '@/components/flow/request-editor'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useCommands } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** Parameters that the lesson does not send, with a value to begin with. */
const known: Record<string, string> = {
  prompt: 'login',
  max_age: '60',
  login_hint: 'grace@example.com',
  id_token_hint: '',
  resource: 'https://api.exampleco.com/timesheets',
  response_mode: 'query',
  ui_locales: 'en',
  acr_values: '',
}

/** These values are the sandbox's own: another server does not know them. */
const ofSandbox = ['login_hint', 'resource']

const longestName = 100

/** Adds a parameter of the learner's own to the authorization request. */
export function AddParameter({ taken }: { taken: readonly string[] }) {
  const { editParameter } = useCommands()
  const own = useOwnProvider()
  const [name, setName] = useState('')
  const [value, setValue] = useState('')
  const [problem, setProblem] = useState('')
  const [added, setAdded] = useState('')
  const list = useId()

  function add(event: FormEvent) {
    event.preventDefault()
    const wanted = name.trim()
    if (wanted === '') return setProblem('A parameter needs a name.')
    if (wanted.length > longestName) {
      return setProblem(
        `The name has ${wanted.length} characters. No parameter needs over ${longestName}.`,
      )
    }
    if (taken.includes(wanted)) return setProblem(`${wanted} is there already. Edit it above.`)
    editParameter('authorize', wanted, value)
    setAdded(wanted)
    setName('')
    setValue('')
    setProblem('')
  }

  return (
    <form
      aria-label="Add a parameter"
      onSubmit={add}
      className="mt-3 rounded-xl bg-sunk px-3.5 py-3"
    >
      <div className="grid gap-2.5 sm:grid-cols-2">
        <Field
          label="Name"
          list={list}
          value={name}
          placeholder="prompt"
          problem={problem}
          onType={(text) => {
            setName(text)
            setProblem('')
            const fits = Object.hasOwn(known, text) && !(own && ofSandbox.includes(text))
            const suggested = fits ? known[text] : undefined
            if (suggested && value === '') setValue(suggested)
          }}
        />
        <Field
          label="Value"
          value={value}
          placeholder="login"
          onType={(text) => setValue(text.slice(0, longestValue))}
          problem={
            value.length >= longestValue &&
            `Cut at ${longestValue.toLocaleString('en')} characters: no server takes more.`
          }
        />
      </div>
      <datalist id={list}>
        {Object.keys(known)
          .filter((each) => !taken.includes(each))
          .map((each) => (
            <option key={each} value={each} />
          ))}
      </datalist>
      <div className="mt-2.5 flex flex-wrap items-center gap-3">
        <Button small type="submit">
          <Plus size={15} aria-hidden /> Add a parameter
        </Button>
        <span role="status" className="text-sm text-soft">
          {added && taken.includes(added) && `${added} is in the request now.`}
        </span>
      </div>
    </form>
  )
}
