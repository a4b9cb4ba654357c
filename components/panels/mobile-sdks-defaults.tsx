'use client'

import { useRun } from '@/components/flow/use-run'
import { PanelFrame } from '@/components/panels/frame'
import { sdkDefaults } from '@/content/sdk'
import { authorizeRequest } from '@/lib/flow/parameters'

/** What the two SDKs ask for if you say nothing, beside what this run asks for. */
export function SdkDefaults() {
  const run = useRun((each) => each)
  const parameters = authorizeRequest(run)
  const inRun = (name: string) => {
    const found = parameters.find((each) => each.name === name && !each.removed)
    return found?.value || 'taken out'
  }
  return (
    <PanelFrame title="Defaults compared">
      <ul className="divide-y divide-rule">
        {sdkDefaults.map(({ name, swift, android, parameter, here, note }) => (
          <li key={name} className="py-3 first:pt-0 last:pb-0">
            <h3 className="text-[0.92rem] font-semibold">{name}</h3>
            <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-[0.86rem] leading-snug">
              <dt className="text-soft">Auth0.swift</dt>
              <dd className="min-w-0 font-mono text-[0.92em] wrap-anywhere">{swift}</dd>
              <dt className="text-soft">Auth0.Android</dt>
              <dd className="min-w-0 font-mono text-[0.92em] wrap-anywhere">{android}</dd>
              <dt className="text-soft">this run</dt>
              <dd className="min-w-0 font-mono text-[0.92em] wrap-anywhere">
                {parameter ? inRun(parameter) : here}
              </dd>
            </dl>
            {note && <p className="mt-1 text-[0.86rem]">{note}</p>}
          </li>
        ))}
      </ul>
    </PanelFrame>
  )
}
