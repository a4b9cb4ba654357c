import type { Metadata } from 'next'
import Link from 'next/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[40rem] px-5 py-20">
      <PageTitle>There is no page at this address</PageTitle>
      <p className="mb-4">
        An address below <code>/sandbox/</code> belongs to the sandbox, the authorization server
        that runs inside the lessons. It answers the phone that is drawn there, and nothing else can
        reach it.
      </p>
      <p>
        <Link href="/" prefetch={false} className="underline underline-offset-4">
          Go to the start
        </Link>
      </p>
    </main>
  )
}
