'use client'

import { useEffect, useRef } from 'react'
import { mayAsk } from '@/components/flow/page-policies'
import { useFlow } from '@/components/flow/provider'
import type { Lookup } from '@/components/settings/use-lookup'
import { Button } from '@/components/ui/button'
import type { OwnProvider, OwnSettings } from '@/lib/flow/own-provider'

type Props = {
  lookup: Lookup
  host: string | undefined
  settings: OwnSettings | undefined
  byHand: boolean
  isInUse: boolean
  isUseNext: boolean
  onLookUp: (settings: OwnSettings) => void
  onByHand: () => void
  onCancel: () => void
  onUse: (provider: OwnProvider) => void
  onClose: () => void
}

/** The next action at the foot of the dialog, and what it will do. */
export function OwnActions(props: Props) {
  const { lookup, host, settings, byHand } = props
  const actions = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pressed button went away with the old state
  useEffect(() => {
    const dialog = actions.current?.closest('dialog')
    if (dialog?.open && !dialog.querySelector(':focus')) {
      actions.current?.focus({ preventScroll: true })
    }
  }, [lookup.at])
  return (
    <div
      ref={actions}
      tabIndex={-1}
      className="-mx-6 -mb-6 space-y-2.5 rounded-b-2xl border-t border-rule bg-paper px-6 py-4 outline-none sm:sticky sm:-bottom-6"
    >
      {lookup.at === 'found' ? (
        <Use {...props} provider={lookup.provider} />
      ) : lookup.at === 'asking' ? (
        <div className="flex flex-wrap items-center gap-2.5">
          <Button onClick={props.onCancel}>Cancel</Button>
          <p role="status" className="text-[0.92rem] wrap-anywhere">
            Asking {new URL(lookup.settings.issuer).host} …
          </p>
        </div>
      ) : (
        <>
          {settings && !byHand && <BeforeLookup issuer={settings.issuer} host={host} />}
          <div className="flex flex-wrap gap-2.5">
            {!byHand && (
              <Button
                look={settings && !isOtherIssuer(lookup) ? 'solid' : 'quiet'}
                disabled={!settings}
                onClick={() => settings && props.onLookUp(settings)}
                className="max-w-full"
              >
                <span className="wrap-anywhere">
                  {lookup.at === 'failed' ? 'Try again' : 'Look it up'}
                  {settings && ` at ${host}`}
                </span>
              </Button>
            )}
            {!byHand && <Button onClick={props.onByHand}>Enter endpoints by hand</Button>}
            <Button onClick={props.onClose}>Close</Button>
          </div>
        </>
      )}
    </div>
  )
}

/** One press goes on with the issuer that the server names: that one is next. */
function isOtherIssuer(lookup: Lookup): boolean {
  return lookup.at === 'failed' && lookup.failure.problem === 'issuer'
}

/** Which host is asked, and that the page is loaded anew for it. */
function BeforeLookup({ issuer, host }: { issuer: string; host: string | undefined }) {
  return (
    <p className="text-[0.86rem] text-soft">
      This asks <b className="font-semibold wrap-anywhere text-ink">{host}</b> for its metadata, and
      no other host.
      {!mayAsk(issuer) &&
        ' The page is loaded anew first: its policy lets it ask nobody else until then. Your run stays.'}
    </p>
  )
}

function Use(props: Props & { provider: OwnProvider }) {
  const { provider, isInUse, isUseNext } = props
  const hasRun = useFlow().store.getState().exchanges.length > 0
  return (
    <>
      {!isInUse && (
        <p className="text-[0.86rem] text-soft">
          The page is loaded anew.{' '}
          {hasRun &&
            'Your present run ends: what one server gave is worth nothing at another. The lessons that you have done stay done.'}
        </p>
      )}
      <div className="flex flex-wrap gap-2.5">
        <Button
          look={isInUse || !isUseNext ? 'quiet' : 'solid'}
          disabled={isInUse}
          onClick={() => props.onUse(provider)}
        >
          {isInUse ? 'In use' : 'Use it'}
        </Button>
        <Button onClick={props.onClose}>Close</Button>
      </div>
    </>
  )
}
