import Link from 'next/link'
import type { ReactNode } from 'react'
import type { ErrorCode } from '@/lib/oauth/errors'

/** An error's code, or other words for it, as a link to its explanation. */
export function ErrorLink({ code, children }: { code: ErrorCode; children?: ReactNode }) {
  return (
    <Link
      href={`/errors/#${code}`}
      prefetch={false}
      className="underline decoration-1 underline-offset-4"
    >
      {children ?? <code>{code}</code>}
    </Link>
  )
}
