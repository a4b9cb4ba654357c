import Link from 'next/link'
import type { ReactNode } from 'react'
import { Mark } from '@/components/ui/mark'

/** Pages for those who write, teach or host: no stage, one column. */
export default function DocsLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-[47rem] px-5 pt-5 pb-20 print:max-w-none print:p-0">
      <header data-screen-only className="mb-8">
        <Link
          href="/"
          prefetch={false}
          className="flex w-fit items-center gap-2 text-[1.06rem] font-bold tracking-tight"
        >
          <Mark /> Proofkey
        </Link>
      </header>
      <main className="prose">{children}</main>
    </div>
  )
}
