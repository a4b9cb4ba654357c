import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link in a lesson: to another page of this site with the base path, else as it is. */
export function LessonLink({ href = '', children }: ComponentProps<'a'>) {
  if (href.startsWith('/')) {
    return (
      <Link href={href} prefetch={false}>
        {children}
      </Link>
    )
  }
  return (
    <a href={href} rel="noreferrer">
      {children}
    </a>
  )
}
