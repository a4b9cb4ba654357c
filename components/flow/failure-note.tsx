import Link from 'next/link'
import { explanations } from '@/content/errors'
import type { Failure } from '@/lib/flow/run'

/** A failure in a learner's words: what it means, what was compared, the way out. */
export function FailureNote({ failure }: { failure: Failure }) {
  const { title, why, wayOut, spec } = explanations[failure.code]
  return (
    <div role="alert" className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem]">
      <p className="mb-1 font-semibold text-bad">
        <Link
          href={`/errors/#${failure.code}`}
          prefetch={false}
          className="underline decoration-1 underline-offset-4"
        >
          <code>{failure.code}</code>
        </Link>{' '}
        {title}
      </p>
      {failure.description && (
        <p className="mb-1">
          The answer says: <q className="wrap-anywhere">{failure.description}</q>
        </p>
      )}
      <p>{why}</p>
      {failure.expected !== undefined && failure.found !== undefined && (
        <dl className="my-2 grid grid-cols-[auto_1fr] gap-x-3 font-mono text-[0.82rem]">
          <dt className="text-soft">expected</dt>
          <dd className="wrap-anywhere">{failure.expected || '(nothing)'}</dd>
          <dt className="text-soft">found</dt>
          <dd className="wrap-anywhere">{failure.found || '(nothing)'}</dd>
        </dl>
      )}
      <p className="mt-1">
        <b className="font-semibold">Way out:</b> {wayOut}{' '}
        <span className="text-soft">({spec})</span>
      </p>
    </div>
  )
}

export function FailureTitle({ code }: { code: Failure['code'] }) {
  return <p>{explanations[code].title}</p>
}
