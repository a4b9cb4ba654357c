'use client'

import type { ReactNode } from 'react'
import { Stage } from '@/components/panels/frame'
import { GrantTypes } from '@/components/panels/register-application-grants'
import { TextList } from '@/components/tenant/text-list'
import { Field } from '@/components/ui/field'
import type { ClientRecord } from '@/lib/inside'
import { nameProblem, redirectUriProblem, registrationLimits } from '@/lib/oauth/registration'

export type ClientFields = Pick<ClientRecord, 'name' | 'redirect_uris' | 'grant_types'>

type Props = {
  value: ClientFields
  set(change: Partial<ClientFields>): void
  /** The redirect URI that step 3 sends. */
  sent?: string
  /** What is fixed, below the name. */
  children?: ReactNode
}

/** What an app says of itself when it is registered. */
export function ClientForm({ value, set, sent, children }: Props) {
  return (
    <>
      <Field
        label="Name"
        value={value.name}
        problem={nameProblem(value.name)}
        hint="People read it on the login page and where they consent."
        onType={(text) => set({ name: text.slice(0, 200) })}
      />
      {children}
      <Stage
        name="Allowed callback URLs"
        note="one has to equal the redirect_uri, letter for letter"
      >
        <TextList
          label="Callback URL"
          entries={value.redirect_uris}
          onChange={(redirect_uris) => set({ redirect_uris })}
          problemOf={redirectUriProblem}
          hintOf={(uri) => uri === sent && 'Step 3 sends this one.'}
          placeholder="com.example.app:/callback"
          most={registrationLimits.uris}
        />
      </Stage>
      <GrantTypes chosen={value.grant_types} onChange={(grant_types) => set({ grant_types })} />
    </>
  )
}
