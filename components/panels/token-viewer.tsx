'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { TryToken } from '@/components/panels/token-viewer-try'
import { DeadFamily } from '@/components/token/dead-family'
import { Tabs } from '@/components/ui/tabs'

/** Loaded when there is a token to take apart. */
const IdTokenTab = dynamic(() =>
  import('@/components/panels/token-viewer-tabs').then((tabs) => tabs.IdTokenTab),
)
const AccessTokenTab = dynamic(() =>
  import('@/components/panels/token-viewer-tabs').then((tabs) => tabs.AccessTokenTab),
)

/** The tokens of the run taken apart, and any other token that is pasted in. */
export function TokenViewer() {
  const tokens = useRun((run) => run.tokens?.value)
  const [tab, setTab] = useState('id_token')
  // The pasted text outlives a look at another tab.
  const [pasted, setPasted] = useState<string>()
  const own = tokens
    ? [
        {
          value: 'id_token',
          label: 'ID token',
          content: <IdTokenTab token={tokens.id_token} />,
        },
        {
          value: 'access_token',
          label: 'Access token',
          content: <AccessTokenTab token={tokens.access_token} />,
        },
      ]
    : []
  return (
    <PanelFrame title="The tokens, taken apart" embed="token-viewer">
      {!tokens && (
        <p className="text-[0.92rem] text-soft">
          There are no tokens yet. Request them, and they open here.
        </p>
      )}
      <DeadFamily silent />
      <Tabs
        label="Tokens"
        value={tab}
        onValueChange={setTab}
        tabs={[
          ...own,
          {
            value: 'other',
            label: 'Try another token',
            content: <TryToken text={pasted ?? ''} onText={setPasted} />,
          },
        ]}
      />
    </PanelFrame>
  )
}
