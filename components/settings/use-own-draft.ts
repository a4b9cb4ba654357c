'use client'

import { useState } from 'react'
import {
  clientIdBlank,
  issuerNotes,
  issuerProblems,
  scopeBad,
  scopeMissing,
  scopeWithoutOpenid,
  secretRefused,
} from '@/content/provider-fields'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { looksLikeAuth0Secret, looksLikeSecret } from '@/lib/oauth/client-secret'
import { readAuth0Domain, readIssuer } from '@/lib/oauth/issuer'

export type OwnKind = OwnSettings['kind']
const draftNames = ['domain', 'issuer', 'clientId', 'scope', 'audience', 'connection'] as const
export type DraftName = (typeof draftNames)[number]
type Draft = Record<DraftName, string>

export type OwnDraft = {
  values: Draft
  set(name: DraftName, value: string): void
  /** What is wrong with a field, in words; an empty field is not wrong yet. */
  problems: Partial<Record<DraftName, string>>
  /** What was made of the issuer as it was typed. */
  issuerNotes: string[]
  /** The issuer and its host, as far as they can be read. */
  issuer?: string
  host?: string
  /** The settings, once they are whole. */
  settings?: OwnSettings
}

const everyday = 'openid profile email offline_access'

/** The settings as they are typed. A text that looks like a secret is never taken, not even into the field. */
export function useOwnDraft(kind: OwnKind, start: Partial<OwnSettings> = {}): OwnDraft {
  const [values, setValues] = useState<Draft>(() =>
    withoutSecrets({
      domain: start.kind === 'auth0' && start.issuer ? new URL(start.issuer).host : '',
      issuer: start.kind === 'issuer' && start.issuer ? start.issuer : '',
      clientId: start.clientId ?? '',
      scope: start.scope ?? everyday,
      audience: start.audience ?? '',
      connection: start.connection ?? '',
    }),
  )
  const [refused, setRefused] = useState<DraftName | undefined>(() =>
    draftNames.find((name) => name !== 'domain' && looksLikeSecret(start[name] ?? '')),
  )
  const place = kind === 'auth0' ? 'domain' : 'issuer'
  const read = kind === 'auth0' ? readAuth0Domain(values.domain) : readIssuer(values.issuer)
  const clientId = values.clientId.trim()
  const scope = values.scope.trim().replace(/\s+/g, ' ')

  const problems: OwnDraft['problems'] = {}
  if (read.problem && read.problem !== 'empty') problems[place] = issuerProblems[read.problem]
  if (/\s/.test(clientId)) problems.clientId = clientIdBlank
  if (scope === '') problems.scope = scopeMissing
  else if (!/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope)) {
    problems.scope = scopeBad
  }
  const isWhole = Object.keys(problems).length === 0 && clientId !== '' && !read.problem
  if (refused) problems[refused] = secretRefused

  return {
    values,
    set: (name, value) => {
      const text = value.slice(0, 2000)
      const isSecret =
        looksLikeSecret(text) ||
        (kind === 'auth0' && name === 'clientId' && looksLikeAuth0Secret(text))
      setRefused(isSecret ? name : undefined)
      if (!isSecret) setValues((before) => ({ ...before, [name]: text }))
    },
    problems,
    issuerNotes: read.problem ? [] : read.notes.map((note) => issuerNotes[note]),
    ...(read.problem ? {} : { issuer: read.issuer, host: read.host }),
    ...(isWhole
      ? {
          settings: {
            kind,
            issuer: read.issuer,
            clientId,
            scope,
            ...optional('audience', values.audience),
            ...(kind === 'auth0' ? optional('connection', values.connection) : {}),
          },
        }
      : {}),
  }
}

/** What a scope lacks for all lessons to have something to show. */
export function scopeHint(scope: string): string | undefined {
  return scope.split(/\s+/).includes('openid') ? undefined : scopeWithoutOpenid
}

/** Settings from a link are no better than typed ones. */
function withoutSecrets(draft: Draft): Draft {
  const kept = draftNames.map((name) => [name, looksLikeSecret(draft[name]) ? '' : draft[name]])
  return { ...draft, ...Object.fromEntries(kept) }
}

function optional<Name extends string>(name: Name, value: string) {
  return value.trim() === '' ? {} : { [name]: value.trim() }
}
