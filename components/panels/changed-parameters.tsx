import { isValueName, Value } from '@/components/flow/value'
import type { Edits } from '@/lib/flow/run'

/** The changes to the authorization request, one parameter a line. */
export function ChangedParameters({ edits }: { edits: Edits }) {
  return (
    <ul aria-label="Changed parameters" className="divide-y divide-rule text-[0.88rem]">
      {Object.entries(edits).map(([name, value]) => (
        <li key={name} className="grid gap-x-3 py-1.5 sm:grid-cols-[8rem_1fr]">
          <code className="text-soft">{name}</code>
          <span className="min-w-0 font-mono wrap-anywhere">
            {value === null ? (
              <span className="text-soft">taken out</span>
            ) : isValueName(name) ? (
              <Value name={name}>{value}</Value>
            ) : (
              value
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
