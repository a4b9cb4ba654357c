'use client'

import { Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'

/** Cut a little above every limit of the server, so that its own sentence is what the learner meets. */
const longestEntry = 2100

type Props = {
  /** What one entry is, `Callback URL` for one. */
  label: string
  entries: readonly string[]
  onChange(entries: string[]): void
  problemOf(entry: string): string | undefined
  hintOf?(entry: string): ReactNode
  placeholder: string
  most: number
}

/** A list of texts, each to be edited or removed, with room for more. */
export function TextList(props: Props) {
  const { label, entries, onChange, problemOf, hintOf, placeholder, most } = props
  const list = useRef<HTMLUListElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const focusNext = useRef<'new entry' | 'add'>(undefined)
  useEffect(() => {
    if (focusNext.current === 'add') add.current?.focus()
    if (focusNext.current === 'new entry') {
      list.current?.querySelector<HTMLInputElement>('li:last-child input')?.focus()
    }
    focusNext.current = undefined
  })
  const one = label.toLowerCase().replace('url', 'URL')
  return (
    <>
      <ul ref={list} className="space-y-2.5">
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place; its text changes as it is typed
          <li key={index} className="flex items-start gap-1.5">
            <Field
              bare
              className="min-w-0 grow"
              label={`${label} ${index + 1}`}
              value={entry}
              placeholder={placeholder}
              problem={
                entry !== '' &&
                (entries.indexOf(entry) === index
                  ? problemOf(entry)
                  : `This ${one} is in the list already.`)
              }
              hint={hintOf?.(entry)}
              onType={(text) => onChange(entries.with(index, text.slice(0, longestEntry)))}
            />
            <button
              type="button"
              aria-label={`Remove ${one} ${index + 1}`}
              title="Remove"
              onClick={() => {
                focusNext.current = 'add'
                onChange(entries.filter((_, each) => each !== index))
              }}
              className="mt-1 inline-flex size-8 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink"
            >
              <X size={17} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      {entries.length === 0 && <p className="text-[0.92rem] text-soft">The list is empty.</p>}
      <Button
        ref={add}
        small
        className="mt-2.5"
        disabled={entries.length >= most}
        onClick={() => {
          focusNext.current = 'new entry'
          onChange([...entries, ''])
        }}
      >
        <Plus size={15} aria-hidden /> Add a {one}
      </Button>
    </>
  )
}
