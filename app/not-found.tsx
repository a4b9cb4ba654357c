import type { Metadata } from 'next'
import Link from 'next/link'

export const metadata: Metadata = { title: 'Not here' }

export default function NotFound() {
  return (
    <main className="mx-auto max-w-[40rem] px-5 py-20">
      <h1 className="mb-4 text-[1.85rem] font-bold tracking-tight">
        There is no page at this address
      </h1>
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
