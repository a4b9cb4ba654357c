'use client'

import { useEffect, useState } from 'react'
import { mayAsk } from '@/components/flow/page-policies'
import { EndpointsByHand } from '@/components/settings/endpoints-by-hand'
import { FoundServer } from '@/components/settings/found-server'
import { Guide } from '@/components/settings/guide'
import { providerKey, rememberedKey } from '@/components/settings/keys'
import { LookupFailure } from '@/components/settings/lookup-failure'
import { OwnActions } from '@/components/settings/own-actions'
import { OwnFields } from '@/components/settings/own-fields'
import { OwnSummary } from '@/components/settings/own-summary'
import { PreflightList } from '@/components/settings/preflight-list'
import { useLookup } from '@/components/settings/use-lookup'
import { type DraftName, type OwnKind, useOwnDraft } from '@/components/settings/use-own-draft'
import { usePreflight } from '@/components/settings/use-preflight'
import { Check } from '@/components/ui/check'
import type { OwnProvider, OwnSettings } from '@/lib/flow/own-provider'
import { keepPending } from '@/lib/flow/pending-provider'
import { type Remembered, readRemembered, remember } from '@/lib/flow/remembered-provider'
import { sessionStorageIfAny } from '@/lib/flow/storage'
import { discoveryAddresses } from '@/lib/oauth/discover'

type Props = {
  kind: OwnKind
  /** What the fields are filled with: settings from a link, or those that were looked up before a reload. */
  start: OwnSettings | undefined
  /** The lookup was asked for before the page was loaded anew. */
  goesOn: boolean
  /** The provider in use. */
  chosen: OwnProvider | undefined
  /** Makes the provider the one in use; false where this browser cannot. */
  onUse: (provider: OwnProvider) => boolean
  onClose: () => void
}

/** Settings of one's own provider, its lookup, its checks. Nothing is asked before a press that names the host. */
export function OwnProviderPart({ kind, start, goesOn, chosen, onUse, onClose }: Props) {
  const [known] = useState(() => readRemembered(localStorageIfAny(), rememberedKey))
  const [ticked, setTicked] = useState(known !== undefined)
  const [byHand, setByHand] = useState(false)
  const [cannotKeep, setCannotKeep] = useState(false)
  const inUse = !start && chosen?.kind === kind ? chosen : undefined
  const draft = useOwnDraft(kind, start ?? inUse ?? (known?.kind === kind ? known : {}))
  const { lookup, setLookup, ...search } = useLookup(
    inUse ? { at: 'found', provider: inUse } : { at: 'start' },
  )
  const checks = usePreflight()
  const place = kind === 'auth0' ? 'domain' : 'issuer'
  const { settings } = draft

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the press before the reload
  useEffect(() => {
    if (goesOn && start) search.start(start)
  }, [])

  function keepTicked(now: Remembered | undefined) {
    remember(localStorageIfAny(), rememberedKey, now)
  }
  function lookUp(wanted: OwnSettings) {
    checks.cancel()
    if (ticked) keepTicked(wanted)
    if (mayAsk(discoveryAddresses(wanted.issuer)[0])) search.start(wanted)
    else if (keepPending(sessionStorageIfAny(), providerKey, wanted)) window.location.reload()
    else setCannotKeep(true)
  }
  function use(provider: OwnProvider) {
    if (ticked) keepTicked(provider)
    if (!onUse(provider)) setCannotKeep(true)
  }
  /** What failed at one issuer says nothing of another. */
  function edit(name: DraftName, value: string) {
    draft.set(name, value)
    if (lookup.at === 'failed' && name === place) setLookup({ at: 'start' })
  }
  const isFound = lookup.at === 'found'
  const change = (provider: OwnProvider) => setLookup({ at: 'found', provider })
  const failed = checks.verdicts.some(({ outcome }) => outcome === 'failed')
  const canCheck = isFound && mayAsk(lookup.provider.server.jwks_uri)
  const isInUse = isFound && lookup.provider === chosen
  const checkNext = canCheck && !isInUse && (checks.at !== 'done' || failed)
  return (
    <div className="space-y-5">
      {isFound ? (
        <>
          <OwnSummary
            provider={lookup.provider}
            onChange={() => {
              checks.cancel()
              setLookup({ at: 'start' })
            }}
          />
          <FoundServer provider={lookup.provider} />
          <PreflightList
            provider={lookup.provider}
            checks={checks}
            isNext={checkNext}
            onProvider={change}
          />
        </>
      ) : (
        <>
          <OwnFields kind={kind} draft={{ ...draft, set: edit }} />
          <Check
            label={`Remember ${place} and client ID on this device`}
            hint="These two and nothing else. Tokens are never stored."
            checked={ticked}
            onChange={(on) => {
              setTicked(on)
              keepTicked(on ? settings : undefined)
            }}
          />
        </>
      )}
      {byHand && !isFound && (
        <EndpointsByHand
          issuer={settings?.issuer}
          onServer={(server) => {
            if (settings) change({ ...settings, server, enteredByHand: true })
          }}
          onBack={() => setByHand(false)}
        />
      )}
      {lookup.at === 'failed' && !byHand && (
        <LookupFailure
          settings={settings ?? lookup.settings}
          failure={lookup.failure}
          onIssuer={(issuer) => {
            draft.set(place, issuer)
            lookUp({ ...(settings ?? lookup.settings), issuer })
          }}
          onPasted={change}
        />
      )}
      <Guide kind={kind} host={draft.host} />
      {cannotKeep && (
        <p role="alert" className="text-[0.92rem] text-bad">
          ✗ This browser keeps nothing for this tab, so the page cannot be loaded anew with leave to
          ask another host. Allow this site to store data, or stay with the sandbox.
        </p>
      )}
      <OwnActions
        lookup={lookup}
        host={draft.host}
        settings={settings}
        byHand={byHand}
        isInUse={isInUse}
        isUseNext={!checkNext}
        onLookUp={lookUp}
        onByHand={() => setByHand(true)}
        onCancel={search.cancel}
        onUse={use}
        onClose={onClose}
      />
    </div>
  )
}

function localStorageIfAny(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
