'use client'

import { RotateCcw, X } from 'lucide-react'
import dynamic from 'next/dynamic'
import { startTransition, useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { isValueName, Value } from '@/components/flow/value'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import type { EditedParameter } from '@/lib/flow/parameters'
import type { EditableRequest } from '@/lib/flow/run'

/** The explanations are loaded when a row is opened. */
const ParameterText = dynamic(() =>
  import('@/components/flow/parameter-text').then((text) => text.ParameterText),
)

/** The longest value that a field takes, in characters. */
export const longestValue = 8192

type Props = { request: EditableRequest; parameters: EditedParameter[] }

/** The parameters of a request: each explained, editable and removable, and shown as text. */
export function RequestEditor({ request, parameters }: Props) {
  const { restoreParameters } = useCommands()
  const edited = parameters.some(({ original }) => original !== undefined)
  return (
    <div>
      <ul className="divide-y divide-rule">
        {parameters.map((parameter) => (
          <ParameterRow key={parameter.name} request={request} parameter={parameter} />
        ))}
      </ul>
      {edited && (
        <Button small className="mt-3" onClick={() => restoreParameters(request)}>
          <RotateCcw size={15} aria-hidden /> As the lesson had it
        </Button>
      )}
    </div>
  )
}

function ParameterRow({
  request,
  parameter,
}: {
  request: EditableRequest
  parameter: EditedParameter
}) {
  const { editParameter } = useCommands()
  const { name, value, removed, original } = parameter
  const [opened, setOpened] = useState(false)
  return (
    <li className="py-2.5">
      <details
        onToggle={({ currentTarget }) => {
          // What is typed meanwhile does not wait for the explanation to be loaded.
          if (currentTarget.open) startTransition(() => setOpened(true))
        }}
      >
        <summary className="flex list-none items-start gap-3 rounded-md">
          <span className="min-w-0 grow">
            <code className="text-[0.85rem] text-soft">{name}</code>
            {original !== undefined && (
              <span className="ml-2 text-[0.78rem] text-bad">changed</span>
            )}
            <span className="block font-mono text-[0.88rem] max-h-40 overflow-y-auto leading-snug wrap-anywhere">
              {removed ? (
                <s className="text-soft">taken out</s>
              ) : isValueName(name) && value ? (
                <Value name={name}>{value}</Value>
              ) : (
                value || <span className="text-soft">not made yet</span>
              )}
            </span>
          </span>
          <span className="shrink-0 pt-1 text-[0.82rem] text-soft underline decoration-rule underline-offset-4">
            Edit<span className="sr-only"> {name}</span>
          </span>
        </summary>
        <div className="mt-2 space-y-2 border-l-2 border-rule pl-3">
          {opened && <ParameterText name={name} request={request} />}
          <div className="flex items-end gap-2">
            <Field
              className="grow"
              label={name}
              value={removed ? '' : value}
              onType={(text) => editParameter(request, name, text.slice(0, longestValue))}
              problem={
                value.length >= longestValue &&
                `Cut at ${longestValue.toLocaleString('en')} characters: no server takes more.`
              }
            />
            {removed ? (
              <Button small onClick={() => editParameter(request, name, original ?? '')}>
                Put back
              </Button>
            ) : (
              <Button small onClick={() => editParameter(request, name, null)}>
                <X size={15} aria-hidden /> Take out
              </Button>
            )}
          </div>
        </div>
      </details>
    </li>
  )
}
