'use client'

import { X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { SearchEntry } from '@/components/search/entry'
import { loadIndex } from '@/components/search/index-file'
import { rank } from '@/components/search/rank'
import { SearchResults } from '@/components/search/search-results'
import { readsSlash, setReadsSlash } from '@/components/search/slash-key'

/** The longest query that is looked for, in characters. */
const longestQuery = 100

/** The search over lessons, errors and glossary: type, choose by arrow keys, go by Enter. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const router = useRouter()
  const id = useId()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { entries, failed } = useIndex()
  const groups = rank(entries ?? [], query)
  const results = groups.flatMap((group) => group.results)

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  function go(entry: SearchEntry | undefined) {
    if (!entry) return
    dialog.current?.close()
    router.push(entry.href)
  }

  function walk(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      if (results.length > 0) setActive((active + step + results.length) % results.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      go(results[active])
    }
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside it closes it; by keyboard Escape does
    <dialog
      ref={dialog}
      aria-label="Search"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      className="mx-auto mt-3 mb-0 w-[min(40rem,calc(100vw-1.5rem))] overflow-hidden rounded-2xl border border-edge bg-paper p-0 text-ink shadow-2xl backdrop:bg-black/45 sm:mt-[10dvh]"
    >
      <div className="flex max-h-[min(36rem,calc(100dvh-1.5rem))] flex-col sm:max-h-[min(36rem,80dvh)]">
        <div className="flex items-center gap-2 border-b border-rule p-2.5">
          <input
            type="text"
            role="combobox"
            aria-label="Search lessons, errors and glossary"
            aria-autocomplete="list"
            aria-expanded={results.length > 0}
            aria-controls={`${id}-results`}
            aria-activedescendant={results.length > 0 ? `${id}-${active}` : undefined}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            enterKeyHint="go"
            placeholder="Lessons, errors, words"
            maxLength={longestQuery}
            value={query}
            onChange={({ target }) => {
              setQuery(target.value)
              setActive(0)
            }}
            onKeyDown={walk}
            className="min-h-11 min-w-0 grow rounded-lg bg-transparent px-2.5 text-[1.06rem] placeholder:text-soft"
          />
          <button
            type="button"
            aria-label="Close the search"
            onClick={() => dialog.current?.close()}
            className="inline-flex size-10 shrink-0 items-center justify-center rounded-lg hover:bg-sunk"
          >
            <X size={19} aria-hidden />
          </button>
        </div>
        <SearchResults
          id={id}
          groups={groups}
          query={query}
          active={active}
          onActive={setActive}
          onChoose={go}
        />
        <p role="status" className="px-5 py-3 text-[0.92rem] text-soft">
          {inWords(query, results.length, entries !== undefined, failed)}
        </p>
        <SlashChoice />
      </div>
    </dialog>
  )
}

function useIndex() {
  const [index, setIndex] = useState<{ entries?: SearchEntry[]; failed: boolean }>({
    failed: false,
  })
  useEffect(() => {
    let gone = false
    loadIndex()
      .then((entries) => !gone && setIndex({ entries, failed: false }))
      .catch(() => !gone && setIndex({ failed: true }))
    return () => {
      gone = true
    }
  }, [])
  return index
}

function inWords(query: string, found: number, isLoaded: boolean, failed: boolean): string {
  if (failed) {
    return 'The list of what can be found did not load. Close the search, check your connection, and open it again.'
  }
  if (query.trim() === '') return 'Type a word: a step, an error code, a term.'
  if (!isLoaded) return 'Loading …'
  if (found === 0) return `Nothing has “${query.trim()}” in it. Try fewer or shorter words.`
  return `${found} found. Arrow keys choose, Enter goes there.`
}

function SlashChoice() {
  const [on, setOn] = useState(readsSlash)
  return (
    <label className="flex min-h-10 items-center gap-2.5 border-t border-rule bg-sunk px-5 py-2 text-[0.85rem]">
      <input
        type="checkbox"
        checked={on}
        onChange={({ target }) => {
          setOn(target.checked)
          setReadsSlash(target.checked)
        }}
        className="size-4 accent-ink"
      />
      <span>
        Open the search with the key <kbd className="rounded border border-rule px-1.5">/</kbd>
      </span>
    </label>
  )
}
