'use client'

import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Copy } from '@/components/ui/copy'
import type { Exchange } from '@/lib/trace/exchange'
import {
  canHoldSecrets,
  type Format,
  formats,
  safeExchanges,
  type TakenAway,
  takeAway,
} from '@/lib/trace/take-away'

const words: Record<Format, { label: string; about: string }> = {
  har: {
    label: 'HAR',
    about:
      'Every message, for the Network panel of your browser’s developer tools: import it there.',
  },
  curl: {
    label: 'curl',
    about:
      'The same requests as a shell script, for the server that npm start opens. It needs bash, curl and openssl, makes a verifier of its own and logs in as Ada.',
  },
  mermaid: {
    label: 'Mermaid',
    about: 'The sequence diagram as text, for a README or an issue.',
  },
  svg: { label: 'SVG', about: 'The sequence diagram as a picture.' },
}

/** What the list shows, as a file. */
export function TakeAway({
  exchanges,
  onClose,
}: {
  exchanges: readonly Exchange[]
  onClose(): void
}) {
  const run = useRun((each) => each)
  const own = useOwnProvider()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [format, setFormat] = useState<Format>('har')
  const [asked, setAsked] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const withSecrets = asked && canHoldSecrets(format)
  const safe = useMemo(() => safeExchanges(exchanges, run), [exchanges, run])
  const file = useMemo(
    () => takeAway(safe, run, format, withSecrets ? exchanges : undefined),
    [safe, run, format, withSecrets, exchanges],
  )
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto w-[min(44rem,calc(100vw-2rem))] space-y-4 rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40"
    >
      <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
        Take it away
      </h2>
      <p>
        {exchanges.length === 1 ? 'The exchange' : `The ${exchanges.length} exchanges`} of the list,
        as a file.
      </p>
      <Choice
        label="As what"
        bare
        options={formats
          .filter((value) => value !== 'curl' || !own) // the script logs in as the sandbox's Ada
          .map((value) => ({ value, label: words[value].label }))}
        value={format}
        onChange={setFormat}
      />
      <p>{words[format].about}</p>
      <Secrets format={format} asked={asked} onAsk={setAsked} />
      <Preview file={file} />
      <div className="flex flex-wrap items-center gap-2 border-t border-rule pt-4">
        <Button look="solid" onClick={() => save(file)}>
          Save {file.name}
        </Button>
        <Copy text={file.text} label="Copy the text" />
        <Button className="ml-auto" onClick={() => dialog.current?.close()}>
          Close
        </Button>
      </div>
    </dialog>
  )
}

/** Whether secrets are in it: never by themselves, and never without a warning. */
function Secrets({
  format,
  asked,
  onAsk,
}: {
  format: Format
  asked: boolean
  onAsk(asked: boolean): void
}) {
  if (!canHoldSecrets(format)) {
    return (
      <p className="text-[0.92rem] text-soft">
        {format === 'curl'
          ? 'No secret of your run is in it: code, verifier and tokens are made anew.'
          : 'No value is in it, only names and paths.'}
      </p>
    )
  }
  return (
    <div className={`rounded-xl border px-4 py-3 ${asked ? 'border-bad' : 'border-rule'}`}>
      <p className="text-[0.92rem]">
        {asked
          ? 'Codes, verifiers, tokens, passwords and cookies are in it.'
          : 'Codes, verifiers, tokens, passwords, cookies, states and nonces are replaced by names: the same value has the same name. Names and e-mail addresses of people stay.'}
      </p>
      <label className="mt-1.5 flex min-h-8 items-center gap-2 text-[0.92rem]">
        <input
          type="checkbox"
          checked={asked}
          onChange={({ target }) => onAsk(target.checked)}
          className="size-4 accent-(--bad)"
        />
        Leave the secrets in
      </label>
      <p role="status" className="text-[0.92rem] font-semibold text-bad">
        {asked && 'Whoever gets this file can use tokens that have not ended. Do not post it.'}
      </p>
    </div>
  )
}

function Preview({ file: { text } }: { file: TakenAway }) {
  const most = 6000
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-[min(18rem,30vh)] overflow-auto rounded-xl bg-sunk px-4 py-3 text-[0.78rem] leading-snug"
    >
      {text.slice(0, most)}
      {text.length > most && `\n… and ${(text.length - most).toLocaleString('en')} characters more`}
    </pre>
  )
}

function save({ name, type, text }: TakenAway): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}
