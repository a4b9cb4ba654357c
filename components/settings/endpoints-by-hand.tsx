'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { endpointProblem, secretRefused } from '@/content/provider-fields'
import { looksLikeSecret } from '@/lib/oauth/client-secret'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { isSafeAddress } from '@/lib/oauth/issuer'

const fields = [
  { name: 'authorization_endpoint', label: 'Authorization endpoint', required: true },
  { name: 'token_endpoint', label: 'Token endpoint', required: true },
  { name: 'jwks_uri', label: 'Key set (jwks_uri)', required: true },
  { name: 'userinfo_endpoint', label: 'Userinfo endpoint (optional)', required: false },
  { name: 'revocation_endpoint', label: 'Revocation endpoint (optional)', required: false },
] as const

type Name = (typeof fields)[number]['name']

type Props = {
  /** The issuer, once it can be read. */
  issuer: string | undefined
  onServer: (server: AuthorizationServer) => void
  onBack: () => void
}

/** The endpoints of a server that publishes no metadata. Nothing is asked for them. The first field takes the focus. */
export function EndpointsByHand({ issuer, onServer, onBack }: Props) {
  const fieldset = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    fieldset.current?.scrollIntoView()
    fieldset.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [])
  const [values, setValues] = useState<Partial<Record<Name, string>>>({})
  const [refused, setRefused] = useState<Name>()
  const of = (name: Name) => values[name]?.trim() ?? ''
  const isWhole = fields.every(({ name, required }) =>
    of(name) === '' ? !required : isSafeAddress(of(name)),
  )
  function use() {
    if (!issuer || !isWhole) return
    onServer({
      issuer,
      authorization_endpoint: of('authorization_endpoint'),
      token_endpoint: of('token_endpoint'),
      jwks_uri: of('jwks_uri'),
      ...(of('userinfo_endpoint') ? { userinfo_endpoint: of('userinfo_endpoint') } : {}),
      ...(of('revocation_endpoint') ? { revocation_endpoint: of('revocation_endpoint') } : {}),
    })
  }
  function problem(name: Name): string | undefined {
    if (refused === name) return secretRefused
    return of(name) === '' || isSafeAddress(of(name)) ? undefined : endpointProblem
  }
  return (
    <fieldset
      ref={fieldset}
      className="scroll-mt-4 space-y-3 rounded-xl border border-rule px-4 py-3"
    >
      <legend className="px-1 text-[0.92rem] font-semibold">Endpoints by hand</legend>
      {fields.map(({ name, label }) => (
        <Field
          key={name}
          label={label}
          inputMode="url"
          placeholder="https://id.example.com/…"
          value={values[name] ?? ''}
          problem={problem(name)}
          onType={(text) => {
            const isSecret = looksLikeSecret(text)
            setRefused(isSecret ? name : undefined)
            if (!isSecret) setValues({ ...values, [name]: text.slice(0, 2000) })
          }}
        />
      ))}
      <div className="flex flex-wrap gap-2.5">
        <Button
          look={issuer && isWhole ? 'solid' : 'quiet'}
          disabled={!issuer || !isWhole}
          onClick={use}
        >
          Use these endpoints
        </Button>
        <Button look="text" onClick={onBack}>
          Look them up instead
        </Button>
      </div>
    </fieldset>
  )
}
