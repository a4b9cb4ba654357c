import type { Exchange } from '@/lib/trace/exchange'
import { afterCleared, type Listing } from '@/lib/trace/filter'

type Props = {
  exchanges: readonly Exchange[]
  listing: Listing
  onListing(listing: Listing): void
}

/** Says how many exchanges the list no longer shows, and brings them back. */
export function ClearedNote({ exchanges, listing, onListing }: Props) {
  const count = exchanges.length - afterCleared(exchanges, listing.cleared).length
  if (count === 0) return null
  return (
    <p className="border-b border-dashed border-edge px-3.5 py-2 text-[0.78rem] text-soft">
      {count === 1 ? '1 earlier exchange is' : `${count} earlier exchanges are`} cleared from the
      view. The run still has {count === 1 ? 'it' : 'them'}.{' '}
      <button
        type="button"
        onClick={() => onListing({ ...listing, cleared: undefined })}
        className="text-ink underline decoration-edge underline-offset-4"
      >
        Show {count === 1 ? 'it' : 'them'} again
      </button>
    </p>
  )
}
