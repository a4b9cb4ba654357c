'use client'

import Link from 'next/link'
import { useSyncExternalStore } from 'react'
import { useParameters } from '@/components/embed/use-parameters'

const never = () => () => {}

/** What a reader should know of an embed: where its values are, what of its address is not used, and the way on. */
export function EmbedFoot({ lesson }: { lesson: string }) {
  const { unused } = useParameters()
  const refused = useSyncExternalStore(never, isStorageRefused, () => false)
  return (
    <div className="mt-6 mb-3 space-y-1 px-1 text-[0.82rem] leading-snug text-soft">
      {unused.length > 0 && (
        <p role="note">
          Not used from this address:{' '}
          <b className="font-semibold wrap-anywhere">{unused.join(', ')}</b>. An embed takes theme,
          lang, step and run, and no provider of your own.
        </p>
      )}
      <p>
        Everything stays in this frame’s memory, and a reload starts over.
        {refused && ' Your browser gives this frame no storage. It needs none.'}{' '}
        <Link
          href={`/lessons/${lesson}/`}
          prefetch={false}
          className="underline decoration-edge underline-offset-4 hover:text-ink"
        >
          Open the lesson in Proofkey
        </Link>
      </p>
    </div>
  )
}

function isStorageRefused(): boolean {
  try {
    return !window.localStorage
  } catch {
    return true
  }
}
