import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import type { OwnProvider } from '@/lib/flow/own-provider'

/** The settings that a lookup was made with, in short. */
export function OwnSummary(props: { provider: OwnProvider; onChange: () => void }) {
  const { issuer, clientId, scope, audience, connection } = props.provider
  return (
    <div className="rounded-xl bg-sunk px-4 py-3 text-[0.92rem]">
      <dl className="space-y-1">
        <Row name="Issuer">{issuer}</Row>
        <Row name="Client ID">{clientId}</Row>
        <Row name="Scope">{scope}</Row>
        {audience && <Row name="Audience">{audience}</Row>}
        {connection && <Row name="Connection">{connection}</Row>}
      </dl>
      <Button small className="mt-2.5" onClick={props.onChange}>
        Change
      </Button>
    </div>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-[7rem_1fr]">
      <dt className="text-soft">{name}</dt>
      <dd>
        <code className="wrap-anywhere">{children}</code>
      </dd>
    </div>
  )
}
