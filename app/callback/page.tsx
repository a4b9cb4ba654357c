import type { Metadata } from 'next'
import { FlowProvider } from '@/components/flow/provider'
import { ReceivedCallback } from '@/components/flow/received-callback'
import { PageTitle } from '@/components/ui/page-title'

export const metadata: Metadata = {
  title: 'Callback',
  description: 'A real redirect URI: it reads the answer of the authorization server.',
  referrer: 'no-referrer',
  robots: { index: false },
}

/**
 * Keeps the URL in a variable and takes it out of the address bar, before any chunk is loaded that would
 * carry it as its `Referer`. `scripts/csp.mjs` moves it to the top of `<head>`.
 */
const keepUrl =
  "proofkeyCallbackUrl=location.href;if(location.search||location.hash)history.replaceState(null,'',location.pathname)"

export default function Page() {
  return (
    <FlowProvider>
      <script data-first="">{keepUrl}</script>
      <main className="mx-auto max-w-[44rem] px-5 py-16">
        <PageTitle>The callback</PageTitle>
        <ReceivedCallback />
      </main>
    </FlowProvider>
  )
}
