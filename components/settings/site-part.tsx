'use client'

import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { type Search, ThisServer } from '@/components/settings/this-server'
import { Button } from '@/components/ui/button'
import { findThisServer } from '@/lib/flow/server-provider'

/** The two servers of this site: in the page, or where the site comes from. */
export function SitePart({
  kind,
  onClose,
}: {
  kind: 'sandbox' | 'this server'
  onClose: () => void
}) {
  const { choice, store } = useFlow()
  const chosen = useStore(choice)
  const [search, setSearch] = useState<Search>('under way')
  useEffect(() => {
    findThisServer(window.location.origin).then(setSearch, () => setSearch('failed'))
  }, [])
  const issuer = typeof search === 'object' && 'issuer' in search ? search.issuer : undefined
  const canUse = kind !== chosen.kind && (kind === 'sandbox' || issuer !== undefined)
  const hasRun = store.getState().exchanges.length > 0

  function use() {
    if (!canUse) return
    if (kind === 'sandbox') choice.choose({ kind })
    else if (issuer) choice.choose({ kind, issuer })
    onClose()
  }
  return (
    <>
      {kind === 'sandbox' ? (
        <p>
          The authorization server inside this page. You see what it stores and checks, and nothing
          leaves your browser.
        </p>
      ) : (
        <ThisServer search={search} />
      )}
      {canUse && hasRun && (
        <p className="text-[0.92rem] text-soft">
          Your present run ends: what one server gave is worth nothing at another. The lessons that
          you have done stay done.
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button look={canUse ? 'solid' : 'quiet'} disabled={!canUse} onClick={use}>
          {kind === chosen.kind ? 'In use' : 'Use it'}
        </Button>
        <Button onClick={onClose}>Close</Button>
      </div>
    </>
  )
}
