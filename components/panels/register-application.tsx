'use client'

import { useState } from 'react'
import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import { useOrigin, useRun } from '@/components/flow/use-run'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { ClientFacts, FreshClient } from '@/components/panels/register-application-facts'
import { type ClientFields, ClientForm } from '@/components/panels/register-application-form'
import { RegistrationRequest } from '@/components/panels/register-application-request'
import { Consequences } from '@/components/tenant/consequences'
import { Dashboard } from '@/components/tenant/dashboard'
import { nextRequest } from '@/components/tenant/next-request'
import { useDraft } from '@/components/tenant/use-draft'
import { useTenant } from '@/components/tenant/use-tenant'
import { foretellClient } from '@/lib/oauth/foretell'
import { sandboxDefaults } from '@/lib/providers'
import { defaultClient } from '@/lib/tenant-defaults'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const { clientId } = sandboxDefaults

/** The app's registration: the sandbox's is changed, another server gets a new one. */
export function RegisterApplication() {
  const { kind } = useStore(useFlow().choice)
  return kind === 'sandbox' ? <SandboxApplication /> : <NewApplication />
}

/** A small dashboard that really changes the registration at the sandbox. */
function SandboxApplication() {
  const view = useTenant()
  const origin = useOrigin() || 'https://proofkey.example'
  const request = nextRequest(useRun((run) => run))
  const fresh = defaultClient(`${origin}${base}/sandbox`)
  const saved =
    view.status === 'open'
      ? (view.tenant.tables.clients.find(({ client_id }) => client_id === clientId) ?? fresh)
      : fresh
  const { name, redirect_uris, grant_types } = saved
  const draft = useDraft({ name, redirect_uris, grant_types })
  const { value, changes, dirty, set, discard } = draft
  const registration = metadataOf(value)
  return (
    <Dashboard
      title="Your application"
      embed="register-application"
      view={view}
      dirty={dirty}
      discard={discard}
      save={async () => {
        const reason = await view.change((inside) => inside.changeClient(clientId, changes))
        if (!reason) discard()
        return reason
      }}
      putBack={async () => {
        const reason = await view.change((inside, issuer) => {
          const { name, redirect_uris, grant_types } = defaultClient(issuer)
          return inside.changeClient(clientId, { name, redirect_uris, grant_types })
        })
        if (!reason) discard()
        return reason
      }}
      fresh={<FreshClient client={fresh} known={origin !== 'https://proofkey.example'} />}
    >
      <ClientForm value={value} set={set} sent={request.redirectUri}>
        <ClientFacts />
      </ClientForm>
      <Stage name="What this leads to">
        <Consequences
          found={foretellClient(value, request)}
          good="With these settings the request of step 3 is taken, and a refresh token may be used."
          dirty={dirty}
        />
      </Stage>
      <RegistrationRequest metadata={registration} />
    </Dashboard>
  )
}

/** A form for an app of one's own, and the request that registers it. */
function NewApplication() {
  const origin = useOrigin()
  const request = nextRequest(useRun((run) => run))
  const [value, setValue] = useState<ClientFields>(() => ({
    name: 'My own app',
    redirect_uris: [`${origin}${base}/callback/`],
    grant_types: [...defaultClient(`${origin}${base}/sandbox`).grant_types],
  }))
  return (
    <PanelFrame title="An application of your own">
      <p className="text-[0.92rem]">
        This server has <code>timesheets-mobile</code> already, and its inside is not visible from
        here. You can register another app, as any app can.
      </p>
      <ClientForm
        value={value}
        set={(change) => setValue((before) => ({ ...before, ...change }))}
        sent={request.redirectUri}
      />
      <RegistrationRequest metadata={metadataOf(value)} />
    </PanelFrame>
  )
}

function metadataOf({ name, redirect_uris, grant_types }: ClientFields) {
  return { client_name: name, redirect_uris, grant_types }
}
