import type { Metadata } from 'next'
import Link from 'next/link'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[40rem] px-5 py-20">
      <PageTitle>There is no page at this address</PageTitle>
      <p className="mb-4">
        An address with <code>/sandbox/</code> in it belongs to the sandbox, the authorization
        server of the lessons. It runs in your own browser, as a service worker, and it does not run
        here: no lesson has started it in this browser yet, or the browser has no service workers.
      </p>
      <p className="mb-4">
        A login begins in the lesson, where the phone works in every browser:{' '}
        <Link
          href="/lessons/authorize-user/"
          prefetch={false}
          className="underline underline-offset-4"
        >
          Authorize the user
        </Link>
        .
      </p>
      <p>
        <Link href="/" prefetch={false} className="underline underline-offset-4">
          Go to the start
        </Link>
      </p>
    </main>
  )
}
