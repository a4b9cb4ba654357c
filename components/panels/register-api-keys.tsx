'use client'

import { useState } from 'react'
import { Stage } from '@/components/panels/frame'
import type { TenantView } from '@/components/tenant/use-tenant'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import type { SigningKeyRecord } from '@/lib/inside'
import { type SigningAlg, signingAlgs } from '@/lib/settings'

type Props = {
  alg: SigningAlg
  onChange(alg: SigningAlg): void
  keys: readonly SigningKeyRecord[]
  /** The algorithm that is saved: its key is the one that signs. */
  saved: SigningAlg
  change: TenantView['change']
}

/** How tokens are signed, and the keys that the server publishes. */
export function SigningKeys({ alg, onChange, keys, saved, change }: Props) {
  const [said, setSaid] = useState('')
  const signs = (key: SigningKeyRecord) => key.alg === saved && key.retiredAtMs === undefined
  const published = keys
    .filter((key) => key.published)
    .sort((one, other) => Number(signs(other)) - Number(signs(one)))

  async function rotate() {
    const reason = await change((inside) => inside.rotateKeys())
    setSaid(reason ?? 'A new key signs from now on. Tokens of the old one are still good.')
  }

  return (
    <Stage name="Signing" note="anybody can check a token with the public key; no secret is shared">
      <Choice
        label="Signing algorithm"
        value={alg}
        onChange={onChange}
        options={signingAlgs.map((each) => ({ value: each, label: each }))}
      />
      <ul aria-label="Published keys" className="mt-3 divide-y divide-rule text-[0.88rem]">
        {published.map((key) => (
          <li key={key.kid} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <span>{key.alg}</span>
            <span className="min-w-0 grow font-mono text-[0.82rem] wrap-anywhere">{key.kid}</span>
            <span className="text-soft">
              {signs(key)
                ? 'signs'
                : key.retiredAtMs === undefined
                  ? 'not in use, still published'
                  : 'retired, still published'}
            </span>
          </li>
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Button small onClick={rotate}>
          Rotate the key
        </Button>
        <p role="status" className="text-[0.85rem] text-soft">
          {said}
        </p>
      </div>
    </Stage>
  )
}
