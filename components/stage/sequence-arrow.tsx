import { memo } from 'react'
import type { Traveller } from '@/lib/trace/carries'
import { type Arrow, type Lane, laneNames, lanes } from '@/lib/trace/sequence'

/** A column for the channel's name, then two half columns for each lane: arrows end on lane centres. */
export const columns = 'grid grid-cols-[2.6rem_repeat(10,minmax(0,1fr))]'

const starts = ['col-start-3', 'col-start-5', 'col-start-7', 'col-start-9', 'col-start-11']
const ends = ['col-end-3', 'col-end-5', 'col-end-7', 'col-end-9', 'col-end-11']

/** One arrow between two lanes, which opens its message. */
export const ArrowRow = memo(function ArrowRow({
  arrow,
  onOpen,
}: {
  arrow: Arrow
  onOpen(exchange: string): void
}) {
  const { from, to, channel, label, failed, exchange, kind, carries } = arrow
  return (
    <button
      type="button"
      onClick={() => onOpen(exchange)}
      className={`${columns} min-h-8 w-full items-end py-1 text-left hover:bg-sunk focus-visible:-outline-offset-3`}
    >
      <DrawnArrow
        from={from}
        to={to}
        channel={channel}
        label={label}
        carries={carries}
        failed={failed}
        isMessage={kind === 'request' || kind === 'response'}
      />
    </button>
  )
})

type Props = {
  from: Lane
  to: Lane
  channel: Arrow['channel']
  label: string
  carries: readonly Traveller[]
  failed?: true
  /** An HTTP message, not something that a person or the operating system does. */
  isMessage?: boolean
  /** It has not happened yet. */
  coming?: boolean
}

/** Front channel: a double line; back channel: a single one. What is to come is dashed, and thin. */
export function DrawnArrow({
  from,
  to,
  channel,
  label,
  carries,
  failed,
  isMessage,
  coming,
}: Props) {
  const [start, end] = [lanes.indexOf(from), lanes.indexOf(to)]
  const isBack = start > end
  const colour = failed ? 'text-bad' : channel === 'front' ? 'text-browser' : 'text-app'
  const solid = channel === 'front' ? 'border-b-[3px] border-double' : 'border-b-2 border-solid'
  const dashed =
    channel === 'front' ? 'h-[3px] border-y border-dashed' : 'border-b-[1.5px] border-dashed'
  return (
    <>
      <span
        className={`pl-2.5 text-[0.68rem] leading-tight text-soft ${carries.length > 0 ? 'mb-[1.15rem]' : ''}`}
      >
        {channel}
      </span>
      <span
        className={`${starts[Math.min(start, end)]} ${ends[Math.max(start, end)]} relative px-1 text-center ${coming ? 'text-soft' : colour}`}
      >
        <span className="-mx-16 flex justify-center">
          <span
            className={`max-w-[15rem] truncate bg-raised px-0.5 text-[0.7rem] leading-tight ${isMessage ? 'font-mono' : coming ? '' : 'font-semibold'}`}
          >
            {failed && <span aria-hidden>✗ </span>}
            {label}
          </span>
        </span>
        <span
          aria-hidden
          className={`-mx-1 mt-0.5 block border-current ${coming ? dashed : solid}`}
        />
        <svg
          aria-hidden
          viewBox="0 0 6 10"
          className={`absolute h-2.5 w-1.5 ${carries.length > 0 ? 'bottom-[0.85rem]' : '-bottom-1'} ${isBack ? 'left-0' : 'right-0'}`}
        >
          <path d={isBack ? 'M6 0 0 5l6 5z' : 'm0 0 6 5-6 5z'} fill="currentColor" />
        </svg>
        <span className="sr-only">
          {' '}
          from {laneNames[from]} to {laneNames[to]}
        </span>
        {carries.length > 0 && <Carried names={carries} />}
      </span>
    </>
  )
}

/** The names of the values that travel along an arrow, each in its hue. */
function Carried({ names }: { names: readonly Traveller[] }) {
  return (
    <span className="-mx-20 flex h-[1.15rem] items-end justify-center">
      <span className="sr-only">, carries </span>
      <span className="truncate bg-raised px-0.5 text-[0.66rem] leading-none">
        {names.map((name, place) => (
          <span key={name}>
            {place > 0 && ', '}
            <span data-hue={name} className="font-mono text-(--hue,currentColor)">
              {name}
            </span>
          </span>
        ))}
      </span>
    </span>
  )
}
