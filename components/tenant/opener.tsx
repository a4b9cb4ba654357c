'use client'

import type { TenantView } from '@/components/tenant/use-tenant'
import { Button } from '@/components/ui/button'

type Props = {
  view: TenantView
  /** The button's words. */
  label: string
  /** What opening leads to, said while it is closed. */
  closed: string
  /** Said where another server than the sandbox is chosen. */
  notVisible: string
}

/** Opens what is kept in the tenant: looking loads the sandbox, so it takes a press. */
export function Opener({ view: { status, open }, label, closed, notVisible }: Props) {
  if (status === 'not visible') return <p className="text-[0.88rem]">{notVisible}</p>
  return (
    <>
      <Button
        look="solid"
        aria-disabled={status === 'opening'}
        onClick={() => status !== 'opening' && open()}
      >
        {label}
      </Button>
      <span role="status" className="text-[0.85rem] text-soft">
        {status === 'opening' && 'Loading the sandbox …'}
        {status === 'closed' && closed}
        {status === 'failed' && 'The sandbox could not be loaded. Press again.'}
      </span>
    </>
  )
}
