'use client'

import { AddEntry } from '@/components/panels/call-api-entry'
import { Refusals } from '@/components/panels/call-api-refusals'
import { TokenKind } from '@/components/panels/call-api-token-kind'
import { Tabs } from '@/components/ui/tabs'
import type { Bearer } from '@/lib/flow/commands/resources'

/** What can be tried once there are tokens: refusals, another request, the other kind of token. */
export function MoreCalls({ bearer }: { bearer: Bearer }) {
  return (
    <Tabs
      label="More calls"
      tabs={[
        { value: 'refused', label: 'Four ways to be refused', content: <Refusals /> },
        { value: 'add', label: 'Add an entry', content: <AddEntry bearer={bearer} /> },
        { value: 'kind', label: 'Opaque or JWT', content: <TokenKind /> },
      ]}
    />
  )
}
