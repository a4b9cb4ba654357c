'use client'

import { useId } from 'react'
import { useRun } from '@/components/flow/use-run'
import { Bearer as BearerText } from '@/components/token/wire'
import type { Bearer } from '@/lib/flow/commands/resources'

const choices: readonly { value: Bearer; label: string }[] = [
  { value: 'access_token', label: 'access token' },
  { value: 'id_token', label: 'ID token' },
  { value: 'none', label: 'nothing' },
]

/** What goes into the `Authorization` header, and the header as it will be. */
export function ChooseBearer({
  value,
  onChange,
}: {
  value: Bearer
  onChange: (value: Bearer) => void
}) {
  const name = useId()
  const tokens = useRun((run) => run.tokens?.value)
  const token = value === 'none' ? undefined : tokens?.[value]
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">What goes into the Authorization header</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">
        {choices.map((choice) => (
          <label key={choice.value} className="flex min-h-8 items-center gap-2 text-[0.92rem]">
            <input
              type="radio"
              name={name}
              className="size-4 accent-(--ink)"
              checked={value === choice.value}
              disabled={choice.value !== 'none' && !tokens?.[choice.value]}
              onChange={() => onChange(choice.value)}
            />
            {choice.label}
          </label>
        ))}
      </div>
      <div className="mt-2 rounded-xl border border-rule bg-paper px-4 py-2.5 font-mono text-[0.82rem]">
        {token && value !== 'none' ? (
          <span className="flex">
            <span className="shrink-0 text-soft">authorization:&nbsp;</span>
            <BearerText name={value}>{token}</BearerText>
          </span>
        ) : (
          <span className="text-soft">
            {tokens ? '(no Authorization header)' : 'authorization: Bearer …'}
          </span>
        )}
      </div>
    </fieldset>
  )
}
