'use client'

import { Search } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useLayoutEffect, useState } from 'react'
import { isSearchKey } from '@/components/search/slash-key'

const SearchDialog = dynamic(() =>
  import('@/components/search/search-dialog').then((search) => search.SearchDialog),
)

/** Opens the search, by press or by the key `/`. What it needs is loaded when it is first opened. */
export function SearchButton() {
  const [isOpen, setOpen] = useState(false)
  // As soon as the button is alive: a later effect would miss a key.
  useLayoutEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (!isSearchKey(event)) return
      event.preventDefault() // Firefox would open its own
      setOpen(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])
  return (
    <>
      <button
        type="button"
        aria-label="Search"
        aria-keyshortcuts="/"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex min-h-10 min-w-10 shrink-0 items-center justify-center gap-2 rounded-lg text-[0.9rem] hover:bg-sunk stage:px-2.5"
      >
        <Search size={19} aria-hidden />
        <span className="hidden stage:inline">Search</span>
        <kbd className="hidden rounded border border-rule px-1.5 text-[0.78rem] text-soft stage:inline">
          /
        </kbd>
      </button>
      {isOpen && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  )
}
