import { durationInWords } from '@/lib/trace/duration'

type Props = { leftMs: number; lifetimeMs: number; minTtlMs: number }

/** How much of an access token's lifetime is left, with the mark below which it is renewed. */
export function Lifetime({ leftMs, lifetimeMs, minTtlMs }: Props) {
  const part = (ms: number) => 100 * Math.min(1, Math.max(0, lifetimeMs > 0 ? ms / lifetimeMs : 0))
  const mark = part(minTtlMs)
  const low = leftMs < minTtlMs || leftMs <= 0
  return (
    <div>
      <div className="mb-1 flex flex-wrap justify-between gap-x-3 text-[0.86rem]">
        <span>
          <b className="font-semibold">{leftMs > 0 ? durationInWords(leftMs) : 'Nothing'}</b> left
          of {durationInWords(lifetimeMs)}
        </span>
        <span className="text-soft">
          {low ? 'below the mark: renew' : `renewed below ${durationInWords(minTtlMs)}`}
        </span>
      </div>
      <svg
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden
        className="h-3 w-full overflow-hidden rounded-md border border-edge bg-sunk"
      >
        <rect
          width={part(leftMs)}
          height="8"
          className={low ? 'fill-(--refresh-token)' : 'fill-(--access-token)'}
        />
        <line
          x1={mark}
          x2={mark}
          y2="8"
          className="stroke-ink stroke-2"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </div>
  )
}
