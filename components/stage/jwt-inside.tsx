'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'

const OpenedJwt = dynamic(() =>
  import('@/components/stage/opened-jwt').then((view) => view.OpenedJwt),
)

/** A JWT that stands in a message, to be opened in its place. */
export function JwtInside({ token, name }: { token: string; name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
      className="mt-1 rounded-lg border border-rule bg-raised px-3 py-1.5 font-sans text-[0.82rem] leading-snug"
    >
      <summary className="min-h-6 rounded-md">
        Open this JWT <code className="text-soft">{name}</code>
      </summary>
      {open && <OpenedJwt token={token} />}
    </details>
  )
}
