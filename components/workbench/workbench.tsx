'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue, useMemo, useState } from 'react'
import { PanelFrame } from '@/components/panels/frame'
import { TokenField } from '@/components/token/token-field'
import { KeysPanel } from '@/components/workbench/keys-panel'
import { Sources } from '@/components/workbench/sources'
import type { KeysInUse } from '@/components/workbench/use-check'
import { withPart } from '@/lib/jwt/edit'
import { inspectToken } from '@/lib/jwt/inspect'
import { tidyToken } from '@/lib/jwt/read-token'

/** Loaded with the first token. */
const Reading = dynamic(() =>
  import('@/components/workbench/reading').then((reading) => reading.Reading),
)

/** A token as it is now, and as it was brought here; each bringing starts the editors anew. */
type Held = { text: string; brought: string; times: number }

/** Any token taken apart, changed and checked. Text and keys live in this component and nowhere else. */
export function Workbench() {
  const [held, setHeld] = useState<Held>({ text: '', brought: '', times: 0 })
  const [keys, setKeys] = useState<KeysInUse>()
  const shown = useDeferredValue(held)
  const inspection = useMemo(() => inspectToken(shown.text), [shown.text])

  function bring(text: string) {
    setHeld(({ times }) => ({ text, brought: text, times: times + 1 }))
  }
  function edit(part: 'header' | 'payload', json: string) {
    setHeld((before) => ({ ...before, text: withPart(tidyToken(before.text), part, json) }))
  }

  return (
    <>
      <PanelFrame title="The token">
        <Sources
          isEmpty={held.text === ''}
          onTake={(token, pasted) => {
            bring(token)
            if (pasted) setKeys(pasted)
          }}
        />
        <TokenField
          text={held.text}
          onText={bring}
          rows={5}
          hint="It stays in this page: it is not sent, stored or put into the address."
        />
      </PanelFrame>
      {inspection.kind !== 'empty' && (
        <Reading
          key={shown.times}
          inspection={inspection}
          keys={keys}
          isEdited={shown.text !== shown.brought}
          onBring={bring}
          onEdit={edit}
          onRestore={() => bring(held.brought)}
        />
      )}
      <KeysPanel keys={keys} onKeys={setKeys} />
    </>
  )
}
