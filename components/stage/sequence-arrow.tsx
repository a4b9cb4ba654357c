import { type Arrow, laneNames, lanes } from '@/lib/trace/sequence'

const starts = ['col-start-3', 'col-start-5', 'col-start-7', 'col-start-9', 'col-start-11']
const ends = ['col-end-3', 'col-end-5', 'col-end-7', 'col-end-9', 'col-end-11']

type Props = { arrow: Arrow; columns: string; onOpen(exchange: string): void }

/** One arrow between two lanes. Front channel: a double line; back channel: a single one. */
export function ArrowRow({ arrow, columns, onOpen }: Props) {
  const { from, to, channel, label, failed, exchange, kind } = arrow
  const [start, end] = [lanes.indexOf(from), lanes.indexOf(to)]
  const isBack = start > end
  const colour = failed ? 'text-bad' : channel === 'front' ? 'text-browser' : 'text-app'
  const line = channel === 'front' ? 'border-b-[3px] border-double' : 'border-b-2 border-solid'
  return (
    <button
      type="button"
      onClick={() => onOpen(exchange)}
      className={`${columns} min-h-8 w-full items-end py-1 text-left hover:bg-sunk focus-visible:-outline-offset-3`}
    >
      <span className="pl-2.5 text-[0.68rem] leading-tight text-soft">{channel}</span>
      <span
        className={`${starts[Math.min(start, end)]} ${ends[Math.max(start, end)]} relative px-1 text-center ${colour}`}
      >
        <span className="-mx-16 flex justify-center">
          <span
            className={`max-w-[15rem] truncate bg-raised px-0.5 text-[0.7rem] leading-tight ${kind === 'request' || kind === 'response' ? 'font-mono' : 'font-semibold'}`}
          >
            {failed && <span aria-hidden>✗ </span>}
            {label}
          </span>
        </span>
        <span aria-hidden className={`-mx-1 mt-0.5 block border-current ${line}`} />
        <svg
          aria-hidden
          viewBox="0 0 6 10"
          className={`absolute -bottom-1 h-2.5 w-1.5 ${isBack ? 'left-0' : 'right-0'}`}
        >
          <path d={isBack ? 'M6 0 0 5l6 5z' : 'm0 0 6 5-6 5z'} fill="currentColor" />
        </svg>
        <span className="sr-only">
          {' '}
          from {laneNames[from]} to {laneNames[to]}
        </span>
      </span>
    </button>
  )
}
