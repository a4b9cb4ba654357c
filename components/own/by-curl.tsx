'use client'

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import { CodeToCopy } from '@/components/ui/code-to-copy'
import { TextArea } from '@/components/ui/text-area'
import type { OwnProvider } from '@/lib/flow/own-provider'
import { sent, tokenRequest, transactionOf } from '@/lib/flow/parameters'
import { encodeParameters } from '@/lib/oauth/authorization'
import { quoted } from '@/lib/trace/shell'

/** The token request for a terminal, which no browser stands before, and a field for what it answers. */
export function ByCurl({ provider, isOpen }: { provider: OwnProvider; isOpen: boolean }) {
  const { commands, store } = useFlow()
  const details = useRef<HTMLDetailsElement>(null)
  const run = useRun((each) => each)
  const [text, setText] = useState('')
  const hasTokens = run.answers.token?.status === 'answered'
  useEffect(() => {
    if (details.current && (isOpen || hasTokens)) details.current.open = isOpen
  }, [isOpen, hasTokens])
  if (!run.code) return null
  const isUsed = transactionOf(run)?.usedAtMs !== undefined
  const body = encodeParameters(sent(tokenRequest(run)))
  const curl = `curl -i ${quoted(provider.server.token_endpoint)} -d ${quoted(body)}`

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() === '') return
    await commands.pasteTokens(text)
    // It holds tokens; what could not be read can be mended.
    if (store.getState().answers.token?.status === 'answered') setText('')
  }
  return (
    <details
      ref={details}
      className="rounded-xl border border-dashed border-edge px-4 py-3 text-[0.92rem]"
    >
      <summary className="rounded-md font-semibold">
        Send it with curl, and paste the answer
      </summary>
      <p className="mt-2">
        A provider that does not allow this page’s origin (CORS) still answers a terminal.
        {isUsed &&
          ' The code here was sent already, and may be used up. Then log in again in step 3, and do not press Request tokens.'}
      </p>
      <CodeToCopy code={curl} label="Copy the request as curl" />
      <form onSubmit={submit} className="mt-3 space-y-2.5">
        <TextArea
          label="What it answered"
          rows={4}
          value={text}
          placeholder={'HTTP/2 200\n…\n\n{"access_token": …'}
          hint="Read in this page only, and kept in its memory."
          onType={setText}
        />
        <Button small type="submit">
          Read the answer
        </Button>
      </form>
    </details>
  )
}
