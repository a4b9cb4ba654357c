'use client'

import { type FormEvent, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { pasteId } from '@/components/panels/callback-reader-paste-id'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { longestCallback } from '@/lib/flow/commands/authorize'
import type { Run } from '@/lib/flow/run'
import { answerParameters } from '@/lib/oauth/authorization'
import { redirectTarget } from '@/lib/trace/http-text'

/** A callback URL of the learner's own, or the one that came with something changed. */
export function PasteCallback({ run }: { run: Run }) {
  const { receiveCallback } = useCommands()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState('')
  const [cutFrom, setCutFrom] = useState(0)
  const [isReading, setReading] = useState(false)
  const came = callbackThatCame(run)

  function read(url: string) {
    setReading(true)
    receiveCallback(url)
      .then(() => setProblem(''))
      .catch(() =>
        setProblem('The sandbox could not be loaded. Check your connection and try again.'),
      )
      .finally(() => setReading(false))
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') setProblem('Paste a URL first.')
    else read(text)
  }

  function take(value: string) {
    setText(value.slice(0, longestCallback))
    setCutFrom(value.length > longestCallback ? value.length : 0)
    setProblem('')
  }

  return (
    <form id={pasteId} onSubmit={submit} className="scroll-mt-20 rounded-xl bg-sunk px-3.5 py-3">
      <Field
        label="Paste a callback URL"
        value={text}
        placeholder="com.exampleco.timesheets:/callback?code=…"
        onType={take}
        problem={problem || (cutFrom > 0 && cutInWords(cutFrom))}
        hint="Your own, or one with a letter changed. A broken one costs you nothing: the code that is there stays. Where to find one: your browser’s Network tab has it as Location of the last redirect, and its console names it if no app opens it."
      />
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button small type="submit" disabled={isReading}>
          Read it
        </Button>
        {came && text !== came && (
          <Button small onClick={() => take(came)}>
            Put the last one here
          </Button>
        )}
        {came && run.callback && run.callback.url !== came && (
          <Button small disabled={isReading} onClick={() => read(came)}>
            Use the callback as it came
          </Button>
        )}
      </div>
    </form>
  )
}

function cutInWords(length: number): string {
  return `You put in ${length.toLocaleString('en')} characters. Only the first ${longestCallback.toLocaleString('en')} are read.`
}

/** The newest callback that the server sent, as it stood in its redirect. */
function callbackThatCame({ exchanges }: Run): string | undefined {
  const urls = exchanges.filter(({ exercise }) => !exercise).map(redirectTarget)
  return urls.findLast((url) => url && isAnswer(answerParameters(url)))?.href
}

function isAnswer(parameters: URLSearchParams): boolean {
  return parameters.has('code') || parameters.has('error')
}
