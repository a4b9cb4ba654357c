import { isValueName, Value } from '@/components/flow/value'
import type { Difference } from '@/lib/trace/diff'
import { visible } from '@/lib/trace/visible'

type Props = {
  differences: readonly Difference[]
  /** The number of the exchange that this one is compared with. */
  before: number
  onOpen(): void
}

/** What is not as it was the last time the same was asked. The lines themselves are marked too. */
export function Differences({ differences, before, onOpen }: Props) {
  return (
    <details className="rounded-xl border border-rule px-3 py-2 text-[0.82rem]">
      <summary className="min-h-6 rounded-md">
        <span aria-hidden>≠ </span>
        {differences.length === 0
          ? `The same as exchange ${before}, to the letter`
          : `${differences.length} ${differences.length === 1 ? 'thing differs' : 'things differ'} from exchange ${before}`}
      </summary>
      <p className="mt-1 text-soft">
        Compared with{' '}
        <button
          type="button"
          onClick={onOpen}
          className="underline decoration-edge underline-offset-4"
        >
          exchange {before}
        </button>
        , where the same sender asked the same address before.
      </p>
      <ul className="mt-1.5 divide-y divide-rule">
        {differences.map((difference) => (
          <Row
            key={`${difference.message} ${difference.place} ${difference.name}`}
            difference={difference}
          />
        ))}
      </ul>
    </details>
  )
}

function Row({ difference: { message, place, name, before, after } }: { difference: Difference }) {
  return (
    <li className="py-1.5">
      <p>
        <span className="font-mono font-semibold wrap-anywhere">{name.slice(0, 100)}</span>{' '}
        <span className="text-soft">
          {before === undefined ? 'new in' : after === undefined ? 'gone from' : 'changed in'} the{' '}
          {message}
          {place === 'header' && ', a header'}
        </span>
      </p>
      <dl className="grid grid-cols-[3.2rem_minmax(0,1fr)] gap-x-2">
        {before !== undefined && <Side label="before" name={name} text={before} stale />}
        {after !== undefined && <Side label="now" name={name} text={after} />}
      </dl>
    </li>
  )
}

function Side({
  label,
  name,
  text,
  stale,
}: {
  label: string
  name: string
  text: string
  stale?: true
}) {
  const short = text.length > 300 ? `${text.slice(0, 300)}…` : text
  return (
    <>
      <dt className="text-soft">{label}</dt>
      <dd className="min-w-0 font-mono text-[0.92em] wrap-anywhere">
        {isValueName(name) && text && !text.includes('\n') ? (
          <Value name={name} stale={stale} shorten>
            {text}
          </Value>
        ) : (
          <span className="line-clamp-3">{visible(short) || '(empty)'}</span>
        )}
      </dd>
    </>
  )
}
