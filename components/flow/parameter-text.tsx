import { parameters } from '@/content/parameters'
import type { EditableRequest } from '@/lib/flow/run'

/** What a parameter is for, how much it is needed here, and where that stands. */
export function ParameterText({ name, request }: { name: string; request?: EditableRequest }) {
  const known = Object.hasOwn(parameters, name) ? parameters[name] : undefined
  if (!known) {
    return (
      <p className="text-[0.9rem]">
        Not a parameter that this flow knows. Whoever receives it must ignore it.
      </p>
    )
  }
  const status = request && known.status?.[request]
  return (
    <p className="text-[0.9rem]">
      {status && <b className="font-semibold first-letter:uppercase">{status}. </b>}
      {known.text} <span className="text-soft">{known.spec}</span>
    </p>
  )
}
