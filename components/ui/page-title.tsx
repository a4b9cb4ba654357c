import type { ReactNode } from 'react'

/** The one h1 of a page. */
export function PageTitle({ children }: { children: ReactNode }) {
  return (
    <h1 className="mb-4 text-[1.85rem] leading-[1.12] font-bold tracking-[-0.018em] text-balance stage:text-[2.25rem]">
      {children}
    </h1>
  )
}
