'use client'

import { useState } from 'react'
import { PanelFrame } from '@/components/panels/frame'
import { Choice } from '@/components/ui/choice'
import { KeysAddressField } from '@/components/workbench/keys-address-field'
import { PastedKeysField } from '@/components/workbench/pasted-keys-field'
import { SandboxKeys } from '@/components/workbench/sandbox-keys'
import type { KeysInUse } from '@/components/workbench/use-check'

const sources = [
  { value: 'sandbox', label: 'This sandbox' },
  { value: 'paste', label: 'Pasted' },
  { value: 'address', label: 'An address' },
] as const

type Props = { keys: KeysInUse | undefined; onKeys: (keys: KeysInUse | undefined) => void }

/** The public keys to check with. They come from where you know the issuer from, never from the token. */
export function KeysPanel({ keys, onKeys }: Props) {
  const [source, setSource] = useState<(typeof sources)[number]['value']>('sandbox')
  return (
    <PanelFrame title="The keys to check with">
      <Choice label="Where from" options={sources} value={source} onChange={setSource} />
      {source === 'sandbox' && <SandboxKeys onKeys={onKeys} />}
      {source === 'paste' && <PastedKeysField onKeys={onKeys} />}
      {source === 'address' && (
        <KeysAddressField onKeys={onKeys} onPaste={() => setSource('paste')} />
      )}
      <p role="status" className="text-[0.92rem]">
        {keys ? <InUse keys={keys} /> : <span className="text-soft">No keys are chosen yet.</span>}
      </p>
    </PanelFrame>
  )
}

function InUse({ keys: { keys, from } }: { keys: KeysInUse }) {
  const count = keys.keys.length
  const names = keys.keys.flatMap(({ kid, kty, alg }) => kid ?? alg ?? kty ?? [])
  return (
    <>
      <b className="font-semibold">In use:</b> {count} {count === 1 ? 'key' : 'keys'} from {from}
      {': '}
      <span className="font-mono text-[0.92em] wrap-anywhere">{names.slice(0, 8).join(', ')}</span>
      {names.length > 8 && ' and more'}
    </>
  )
}
