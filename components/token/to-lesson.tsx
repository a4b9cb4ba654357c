import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link from a panel to a lesson. */
export function ToLesson({ slug, children }: { slug: string; children: ReactNode }) {
  return (
    <Link
      href={`/lessons/${slug}/`}
      prefetch={false}
      className="underline decoration-edge underline-offset-4 hover:decoration-current"
    >
      {children}
    </Link>
  )
}
