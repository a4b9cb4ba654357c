'use client'

import { useState } from 'react'
import { pagePolicies } from '@/components/flow/page-policies'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { KeysInUse } from '@/components/workbench/use-check'
import { useKeysFetch } from '@/components/workbench/use-keys-fetch'
import { addressProblems } from '@/content/workbench'
import { type KeysAddress, keysAddress } from '@/lib/jwt/keys-address'

type Props = { onKeys: (keys: KeysInUse) => void; onPaste: () => void }

/** A JWKS address. Nothing is fetched before a press on the button that names the host. */
export function KeysAddressField({ onKeys, onPaste }: Props) {
  const [typed, setTyped] = useState('')
  const address = typed.trim() === '' ? undefined : addressOf(typed)
  const { fetchKeys, state } = useKeysFetch(onKeys)
  return (
    <div className="space-y-3">
      <Field
        label="JWKS address"
        type="url"
        placeholder="https://id.example/.well-known/jwks.json"
        value={typed}
        onType={(text) => setTyped(text.slice(0, 2000))}
        hint="The jwks_uri of the issuer’s metadata. Nothing is fetched while you type."
        problem={
          address?.problem && address.problem !== 'blocked'
            ? addressProblems[address.problem]
            : undefined
        }
      />
      {address && address.problem === undefined && (
        <Button
          aria-disabled={state === 'asking'}
          onClick={() => state !== 'asking' && fetchKeys(address.url)}
        >
          <span className="wrap-anywhere">Fetch the keys from {address.url.host}</span>
        </Button>
      )}
      {address?.problem === 'blocked' && (
        <Blocked url={address.url} host={address.host} onPaste={onPaste} />
      )}
      {state === 'failed' && (
        <p role="alert" className="text-[0.92rem] text-bad">
          No keys came from there. Either the address gives none, or the host does not allow other
          pages to read it. Open it in a tab of its own, and paste what it shows.
        </p>
      )}
    </div>
  )
}

/** Why this page may not ask that host, and the way around. */
function Blocked({ url, host, onPaste }: { url: URL; host: string; onPaste: () => void }) {
  return (
    <div className="rounded-xl border-l-4 border-edge bg-sunk px-4 py-3 text-[0.92rem]">
      <p className="font-semibold wrap-anywhere">This page does not ask {host}.</p>
      <p>
        Its own policy lets requests go to this site alone, so that no token can leave it, not even
        by a mistake of ours. Open the address yourself, copy what it shows, and paste it here.
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a
          href={url.href}
          target="_blank"
          rel="noopener noreferrer"
          className="underline decoration-edge underline-offset-4 wrap-anywhere hover:decoration-current"
        >
          Open {host} in a new tab
        </a>
        <Button small onClick={onPaste}>
          Paste the keys
        </Button>
      </p>
    </div>
  )
}

function addressOf(typed: string): KeysAddress {
  return keysAddress(typed, pagePolicies(), new URL(window.location.href))
}
