'use client'

import { useRun } from '@/components/flow/use-run'
import { Stage } from '@/components/panels/frame'
import { ApiFacts, FreshApi } from '@/components/panels/register-api-facts'
import { SigningKeys } from '@/components/panels/register-api-keys'
import { Lifetimes } from '@/components/panels/register-api-lifetimes'
import { lifetimesOf, readLifetimes } from '@/components/panels/register-api-seconds'
import { Consequences } from '@/components/tenant/consequences'
import { Dashboard } from '@/components/tenant/dashboard'
import { nextRequest } from '@/components/tenant/next-request'
import { RefreshSwitchList } from '@/components/tenant/refresh-switches'
import { TextList } from '@/components/tenant/text-list'
import { useDraft } from '@/components/tenant/use-draft'
import { type Tenant, useTenant } from '@/components/tenant/use-tenant'
import { Check } from '@/components/ui/check'
import { Field } from '@/components/ui/field'
import type { Inside } from '@/lib/inside'
import { foretellApi, foretellLifetimes, nextSwitches } from '@/lib/oauth/foretell'
import { nameProblem, permissionProblem, registrationLimits } from '@/lib/oauth/registration'
import { sandboxDefaults } from '@/lib/providers'
import { defaultApi, defaultLifetimes, defaultSettings } from '@/lib/tenant-defaults'

const { audience, clientId } = sandboxDefaults

/** The API's registration and the lifetimes of tokens: a small dashboard that really changes them. */
export function RegisterApi() {
  const view = useTenant()
  const request = nextRequest(useRun((run) => run))
  const { api, grant_types, settings, keys } = savedOf(
    view.status === 'open' ? view.tenant : undefined,
  )
  const draft = useDraft({
    name: api.name,
    permissions: api.permissions,
    allowOfflineAccess: api.allowOfflineAccess,
    signingAlg: settings.signingAlg,
    ...lifetimesOf(settings),
  })
  const { value, dirty, set, discard } = draft
  const { problem, settings: typed } = readLifetimes(value)

  async function store(act: (inside: Inside) => Promise<unknown>) {
    const reason = await view.change(act)
    if (!reason) discard()
    return reason
  }

  return (
    <Dashboard
      title="Your API"
      embed="register-api"
      view={view}
      dirty={dirty}
      discard={discard}
      save={async () => {
        if (problem) return problem
        const { name, permissions, allowOfflineAccess } = draft.changes
        return store(async (inside) => {
          await inside.changeApi(audience, { name, permissions, allowOfflineAccess })
          await inside.settings.change({ ...typed, signingAlg: value.signingAlg })
        })
      }}
      putBack={() =>
        store(async (inside) => {
          const { identifier: _, ...rest } = defaultApi
          await inside.changeApi(audience, rest)
          const { signingAlg } = defaultSettings
          await inside.settings.change({ ...defaultLifetimes, signingAlg })
        })
      }
      fresh={<FreshApi />}
    >
      <Field
        label="Name"
        value={value.name}
        problem={nameProblem(value.name)}
        onType={(text) => set({ name: text.slice(0, 200) })}
      />
      <ApiFacts />
      <SigningKeys
        alg={value.signingAlg}
        onChange={(signingAlg) => set({ signingAlg })}
        keys={keys}
        saved={settings.signingAlg}
        change={view.change}
      />
      <Stage name="Permissions" note="each is a scope that an app can ask for">
        <TextList
          label="Permission"
          entries={value.permissions}
          onChange={(permissions) => set({ permissions })}
          problemOf={permissionProblem}
          hintOf={(permission) =>
            request.scopes.includes(permission) && 'Step 3 asks for this one.'
          }
          placeholder="read:timesheets"
          most={registrationLimits.permissions}
        />
      </Stage>
      <Stage name="Refresh tokens" note="three switches, all of them on">
        <Check
          label="Allow Offline Access"
          hint="Apps may keep access to this API while the user is away."
          checked={value.allowOfflineAccess}
          onChange={(allowOfflineAccess) => set({ allowOfflineAccess })}
        />
        <div className="mt-3">
          <RefreshSwitchList switches={nextSwitches({ grant_types }, value, request)} />
        </div>
      </Stage>
      <Lifetimes value={value} onChange={set} />
      <Stage name="What this leads to">
        <Consequences
          found={[...foretellApi(value, request), ...foretellLifetimes(typed)]}
          good="What step 3 asks for can be granted, and the lifetimes leave you time to read."
          dirty={dirty}
        />
      </Stage>
    </Dashboard>
  )
}

/** What is saved; while the sandbox is not loaded, what a fresh one has. */
function savedOf(tenant: Tenant | undefined) {
  const client = tenant?.tables.clients.find(({ client_id }) => client_id === clientId)
  return {
    api: tenant?.tables.apis.find(({ identifier }) => identifier === audience) ?? defaultApi,
    grant_types: client?.grant_types ?? ['authorization_code', 'refresh_token'],
    settings: tenant?.settings ?? defaultSettings,
    keys: tenant?.tables.keys ?? [],
  }
}
