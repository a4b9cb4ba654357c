import type { Metadata } from 'next'
import { FlowProvider } from '@/components/flow/provider'
import { ReceivedCallback } from '@/components/flow/received-callback'

export const metadata: Metadata = {
  title: 'Callback',
  description: 'A real redirect URI: it reads the answer of the authorization server.',
  referrer: 'no-referrer',
  robots: { index: false },
}

export default function Page() {
  return (
    <FlowProvider>
      <main className="mx-auto max-w-[44rem] px-5 py-16">
        <h1 className="mb-4 text-[1.85rem] font-bold tracking-tight">The callback</h1>
        <ReceivedCallback />
      </main>
    </FlowProvider>
  )
}
