'use client'

import type { ReactNode } from 'react'
import { isValueName, Value } from '@/components/flow/value'
import { useEndpoints } from '@/components/token/endpoint'
import { authorizeRequest, type EditedParameter, sent, tokenRequest } from '@/lib/flow/parameters'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import type { AuthorizationServer } from '@/lib/oauth/discovery'
import { pathOf } from '@/lib/trace/http-text'

/** What will be sent next, drawn as what it is: not there yet. `folded` once there is a list above it. */
export function Upcoming({ run, folded }: { run: Run; folded?: boolean }) {
  const next = nextRequest(run, useEndpoints())
  if (!next) {
    return folded ? null : (
      <Dashed>
        <p className="font-semibold">Nothing has been sent yet.</p>
        <p className="mt-1 text-soft">
          Steps 1 and 2 stay on the phone: the app makes a <Value name="code_verifier" /> and hashes
          it to a <Value name="code_challenge" />. Step 3 will send the first message, and every one
          of them will stand here.
        </p>
      </Dashed>
    )
  }
  if (folded) {
    return (
      <details
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' })
        }}
        className="border-t border-dashed border-edge px-3.5 py-2 text-[0.78rem]"
      >
        <summary className="min-h-6 rounded-md text-soft">
          Step {next.step} will send{' '}
          <span className="font-mono">
            {next.method} {next.path}
          </span>
        </summary>
        <RequestLines {...next} />
      </details>
    )
  }
  return (
    <Dashed>
      <p className="text-soft">Step {next.step} will send</p>
      <RequestLines {...next} />
    </Dashed>
  )
}

function Dashed({ children }: { children: ReactNode }) {
  return (
    <div className="rounded-[14px] border border-dashed border-edge bg-raised px-4 py-3.5 text-[0.82rem]">
      {children}
    </div>
  )
}

type Next = { step: 3 | 4; method: 'GET' | 'POST'; path: string; parameters: EditedParameter[] }

function RequestLines({ method, path, parameters }: Next) {
  return (
    <div className="mt-1.5 font-mono text-[0.8rem] leading-[1.75]">
      <p className={`font-semibold ${method === 'GET' ? 'text-browser' : 'text-app'}`}>
        {method} {path}
      </p>
      {sent(parameters).map(({ name, value }) => (
        <p key={name} className="pl-[2ch] -indent-[2ch] wrap-anywhere">
          <span className="text-soft">{name}=</span>
          {isValueName(name) && value ? <Value name={name}>{value}</Value> : value}
        </p>
      ))}
    </div>
  )
}

function nextRequest(run: Run, server: AuthorizationServer): Next | undefined {
  if (run.page || stepStatus(run, 'challenge') === 'empty') return undefined
  if (stepStatus(run, 'code') !== 'done') {
    const path = pathOf(server.authorization_endpoint)
    return { step: 3, method: 'GET', path, parameters: authorizeRequest(run) }
  }
  if (stepStatus(run, 'tokens') === 'done') return undefined
  const path = pathOf(server.token_endpoint)
  return { step: 4, method: 'POST', path, parameters: tokenRequest(run) }
}
