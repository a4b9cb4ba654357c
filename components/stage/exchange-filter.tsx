import { actorNames } from '@/components/stage/actor'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import type { Exchange } from '@/lib/trace/exchange'
import { type Filter, type Listing, pairOf } from '@/lib/trace/filter'

type Props = {
  exchanges: readonly Exchange[]
  listing: Listing
  onListing(listing: Listing): void
}

/** Which exchanges are shown: by a text in them, by who asks whom, the failed ones. */
export function ExchangeFilter({ exchanges, listing, onListing }: Props) {
  const pairs = new Map(exchanges.map((each) => [pairOf(each), each]))
  const change = (next: Filter) => onListing({ ...listing, ...next })
  return (
    <search className="block space-y-2.5 rounded-[14px] border border-rule bg-raised px-3.5 py-3">
      <Field
        label="Text in the messages"
        type="search"
        value={listing.text ?? ''}
        onType={(text) => change({ text })}
      />
      <Choice
        label="Who asks whom"
        bare
        options={[
          { value: 'all', label: 'All' },
          ...[...pairs].map(([value, { from, to }]) => ({
            value,
            label: `${actorNames[from]} → ${actorNames[to]}`,
          })),
        ]}
        value={listing.between ?? 'all'}
        onChange={(value) => change({ between: value === 'all' ? undefined : value })}
      />
      <label className="flex min-h-8 items-center gap-2 text-[0.88rem]">
        <input
          type="checkbox"
          checked={listing.failedOnly ?? false}
          onChange={({ target }) => change({ failedOnly: target.checked })}
          className="size-4 accent-(--ink)"
        />
        Only what failed
      </label>
    </search>
  )
}
