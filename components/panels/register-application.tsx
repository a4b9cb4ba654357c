'use client'

import { useOrigin, useRun } from '@/components/flow/use-run'
import { Stage } from '@/components/panels/frame'
import { ClientFacts, FreshClient } from '@/components/panels/register-application-facts'
import { GrantTypes } from '@/components/panels/register-application-grants'
import { Consequences } from '@/components/tenant/consequences'
import { Dashboard } from '@/components/tenant/dashboard'
import { nextRequest } from '@/components/tenant/next-request'
import { TextList } from '@/components/tenant/text-list'
import { useDraft } from '@/components/tenant/use-draft'
import { useTenant } from '@/components/tenant/use-tenant'
import { Field } from '@/components/ui/field'
import { foretellClient } from '@/lib/oauth/foretell'
import { nameProblem, redirectUriProblem, registrationLimits } from '@/lib/oauth/registration'
import { sandboxDefaults } from '@/lib/providers'
import { defaultClient } from '@/lib/tenant-defaults'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''
const { clientId } = sandboxDefaults

/** The app's registration at the sandbox: a small dashboard that really changes it. */
export function RegisterApplication() {
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
      <Field
        label="Name"
        value={value.name}
        problem={nameProblem(value.name)}
        hint="People read it on the login page and where they consent."
        onChange={(event) => set({ name: event.target.value.slice(0, 200) })}
      />
      <ClientFacts />
      <Stage
        name="Allowed callback URLs"
        note="one has to equal the redirect_uri, letter for letter"
      >
        <TextList
          label="Callback URL"
          entries={value.redirect_uris}
          onChange={(redirect_uris) => set({ redirect_uris })}
          problemOf={redirectUriProblem}
          hintOf={(uri) => uri === request.redirectUri && 'Step 3 sends this one.'}
          placeholder="com.example.app:/callback"
          most={registrationLimits.uris}
        />
      </Stage>
      <GrantTypes chosen={value.grant_types} onChange={(grant_types) => set({ grant_types })} />
      <Stage name="What this leads to">
        <Consequences
          found={foretellClient(value, request)}
          good="With these settings the request of step 3 is taken, and a refresh token may be used."
          dirty={dirty}
        />
      </Stage>
    </Dashboard>
  )
}
