'use client'

import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { PostLoginAction } from '@/components/panels/sample-use-cases-action'
import { Button } from '@/components/ui/button'
import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import type { ClaimRule, Customization } from '@/lib/inside'
import { addedScopeProblem, claimRuleProblem, customLimits } from '@/lib/oauth/custom-claims'

/** The longest list of scopes that the field takes, in characters. */
const longestScopes = 1000

type Props = { draft: Customization; onChange: (draft: Customization) => void }

/** The form of claims and scopes, beside the Action that it stands for. */
export function CustomizeForm({ draft, onChange }: Props) {
  const { claims, addedScopes } = draft
  // As it is typed, with a blank at the end before the next one begins.
  const [scopeText, setScopeText] = useState(addedScopes.join(' '))
  const replace = (place: number, rule: ClaimRule) =>
    onChange({ ...draft, claims: claims.map((each, index) => (index === place ? rule : each)) })
  const scopeProblem = addedScopes.map(addedScopeProblem).find(Boolean)
  return (
    <div className="@container">
      <div className="grid gap-5 @lg:grid-cols-2">
        <div className="space-y-4">
          {claims.map((rule, place) => (
            <Rule
              // biome-ignore lint/suspicious/noArrayIndexKey: a rule has no other name, and its own may be half typed
              key={place}
              number={place + 1}
              rule={rule}
              twice={claims.some(
                (other, index) =>
                  index < place && other.name === rule.name && other.token === rule.token,
              )}
              onChange={(next) => replace(place, next)}
              onRemove={() =>
                onChange({ ...draft, claims: claims.filter((_, index) => index !== place) })
              }
            />
          ))}
          <Button
            small
            disabled={claims.length >= customLimits.claims}
            onClick={() =>
              onChange({
                ...draft,
                claims: [
                  ...claims,
                  { name: 'https://exampleco.com/', value: '', token: 'id_token' },
                ],
              })
            }
          >
            <Plus size={15} aria-hidden /> Add a claim
          </Button>
          <Field
            label="Added scopes"
            hint="with a blank between two of them"
            value={scopeText}
            onType={(typed) => {
              const text = typed.slice(0, longestScopes)
              setScopeText(text)
              onChange({ ...draft, addedScopes: text.split(' ').filter(Boolean) })
            }}
            problem={scopeProblem}
          />
        </div>
        <PostLoginAction customization={draft} />
      </div>
    </div>
  )
}

type RuleProps = {
  number: number
  rule: ClaimRule
  twice: boolean
  onChange: (rule: ClaimRule) => void
  onRemove: () => void
}

function Rule({ number, rule, twice, onChange, onRemove }: RuleProps) {
  const problem = claimRuleProblem(rule)
  return (
    <fieldset className="min-w-0 space-y-2.5 border-l-2 border-rule pl-3.5">
      <legend className="float-left mb-1.5 text-[0.9rem] font-semibold">Claim {number}</legend>
      <Button small look="text" className="float-right -mt-1.5" onClick={onRemove}>
        <X size={15} aria-hidden /> Remove<span className="sr-only"> claim {number}</span>
      </Button>
      <Field
        className="clear-both"
        label="Name"
        value={rule.name}
        onType={(text) => onChange({ ...rule, name: text.slice(0, customLimits.name + 1) })}
        problem={problem ?? (twice && 'This name is there already, in the same token.')}
      />
      <Field
        label="Value"
        value={rule.value}
        onType={(text) => onChange({ ...rule, value: text.slice(0, customLimits.value + 1) })}
      />
      <Choice
        bare
        label={`Token of claim ${number}`}
        value={rule.token}
        onChange={(token) => onChange({ ...rule, token })}
        options={[
          { value: 'id_token', label: 'ID token' },
          { value: 'access_token', label: 'Access token' },
        ]}
      />
      {problem === undefined ? null : <TryOther rule={rule} onChange={onChange} />}
    </fieldset>
  )
}

/** One press back to a name that can be used. */
function TryOther({ rule, onChange }: { rule: ClaimRule; onChange: (rule: ClaimRule) => void }) {
  const last = /[A-Za-z0-9_-]+$/.exec(rule.name)?.[0] ?? 'department'
  return (
    <Button
      small
      onClick={() => onChange({ ...rule, name: `https://exampleco.com/${last.slice(0, 40)}` })}
    >
      Put it in a namespace
    </Button>
  )
}
