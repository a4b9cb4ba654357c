'use client'

import { useEffect, useRef } from 'react'
import type { SearchEntry } from '@/components/search/entry'
import { mark, type ResultGroup } from '@/components/search/rank'

type Props = {
  id: string
  groups: readonly ResultGroup[]
  query: string
  /** The place of the chosen result, counted over all groups. */
  active: number
  onActive(place: number): void
  onChoose(entry: SearchEntry): void
}

/** What was found, by kind; the chosen one is in view. The focus stays in the field. */
export function SearchResults({ id, groups, query, active, onActive, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one moves with each of these
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [active, query])
  const all = groups.flatMap(({ results }) => results)
  return (
    <div
      ref={list}
      id={`${id}-results`}
      role="listbox"
      aria-label="Results"
      tabIndex={-1}
      className="min-h-0 overflow-y-auto px-2.5 empty:hidden"
    >
      {groups.map(({ kind, results }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options has no element of its own
        <div key={kind} role="group" aria-labelledby={`${id}-${kind}`} className="pt-3">
          <p id={`${id}-${kind}`} className="px-2.5 text-[0.78rem] font-semibold text-soft">
            {kind}
          </p>
          {results.map((entry) => {
            const place = all.indexOf(entry)
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
              <div
                key={entry.href}
                id={`${id}-${place}`}
                role="option"
                aria-selected={place === active}
                tabIndex={-1}
                onMouseMove={() => onActive(place)}
                onClick={() => onChoose(entry)}
                className="cursor-pointer rounded-lg px-2.5 py-2 leading-snug aria-selected:bg-raised aria-selected:ring-1 aria-selected:ring-edge aria-selected:ring-inset"
              >
                <p className="font-semibold wrap-anywhere">
                  <Marked text={entry.title} query={query} />
                </p>
                <p className="line-clamp-2 text-[0.88rem] text-soft">
                  <Marked text={entry.text} query={query} />
                </p>
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function Marked({ text, query }: { text: string; query: string }) {
  return mark(text, query).map((piece, place) =>
    piece.hit ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
      <mark key={place} className="bg-transparent text-ink underline decoration-2">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
