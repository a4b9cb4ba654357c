'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { ExchangeFilter } from '@/components/stage/exchange-filter'
import { Button } from '@/components/ui/button'
import type { Exchange } from '@/lib/trace/exchange'
import { isFiltering, type Listing } from '@/lib/trace/filter'

const TakeAway = dynamic(() => import('@/components/stage/take-away').then((view) => view.TakeAway))

type Props = {
  exchanges: readonly Exchange[]
  shown: readonly Exchange[]
  listing: Listing
  onListing(listing: Listing): void
}

/** Over the list: what is shown of it, and how to take it along. */
export function ExchangeTools({ exchanges, shown, listing, onListing }: Props) {
  const [filtering, setFiltering] = useState(isFiltering(listing))
  const [taking, setTaking] = useState(false)
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-1.5 present:absolute present:top-0 present:right-0">
        <Button small aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
          Filter
        </Button>
        <Button
          small
          disabled={shown.length === 0}
          onClick={() => onListing({ ...listing, cleared: exchanges.at(-1)?.id })}
        >
          Clear
        </Button>
        <Button small disabled={shown.length === 0} onClick={() => setTaking(true)}>
          Take it away
        </Button>
        <span role="status" className="ml-auto text-[0.78rem] text-soft present:sr-only">
          {isFiltering(listing) && `${shown.length} of ${exchanges.length} shown`}
        </span>
      </div>
      {filtering && (
        <ExchangeFilter exchanges={exchanges} listing={listing} onListing={onListing} />
      )}
      {taking && <TakeAway exchanges={shown} onClose={() => setTaking(false)} />}
    </div>
  )
}
