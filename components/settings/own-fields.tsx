'use client'

import { type OwnDraft, type OwnKind, scopeHint } from '@/components/settings/use-own-draft'
import { Field } from '@/components/ui/field'

/** The fields of one's own provider, each checked as it is typed. */
export function OwnFields({ kind, draft }: { kind: OwnKind; draft: OwnDraft }) {
  const { values, set, problems } = draft
  const bind = (name: keyof OwnDraft['values']) => ({
    value: values[name],
    problem: problems[name],
    onType: (text: string) => set(name, text),
  })
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        {kind === 'auth0' ? (
          <Field
            {...bind('domain')}
            label="Domain"
            placeholder="dev-abc123.us.auth0.com"
            hint="In the settings of your application, as is the client ID. It names the issuer."
          />
        ) : (
          <Field
            {...bind('issuer')}
            label="Issuer URL"
            inputMode="url"
            placeholder="https://id.example.com"
            hint="The name of the server, as its ID tokens carry it in iss."
          />
        )}
        <IssuerRead kind={kind} draft={draft} />
      </div>
      <Field
        {...bind('clientId')}
        label="Client ID"
        className="sm:col-span-2"
        hint="Public, and all that the app needs. There is no field for a secret."
      />
      <Field
        {...bind('scope')}
        label="Scope"
        className="sm:col-span-2"
        hint={problems.scope ? undefined : scopeHint(values.scope)}
      />
      <Field
        {...bind('audience')}
        label="Audience (optional)"
        className={kind === 'auth0' ? '' : 'sm:col-span-2'}
        placeholder="https://api.example.com"
        hint={
          kind === 'auth0'
            ? 'The identifier of your API.'
            : 'Some providers choose the API by it. Most take none.'
        }
      />
      {kind === 'auth0' && (
        <Field
          {...bind('connection')}
          label="Connection (optional)"
          placeholder="google-oauth2"
          hint="Goes straight to one way to log in."
        />
      )}
    </div>
  )
}

/** The issuer that was made of what was typed, where it is not the same. */
function IssuerRead({ kind, draft }: { kind: OwnKind; draft: OwnDraft }) {
  if (!draft.issuer || (kind === 'issuer' && draft.issuerNotes.length === 0)) return null
  return (
    <p role="status" className="mt-1.5 text-sm">
      Issuer: <code className="wrap-anywhere">{draft.issuer}</code>{' '}
      <span className="text-soft">{draft.issuerNotes.join(' ')}</span>
    </p>
  )
}
