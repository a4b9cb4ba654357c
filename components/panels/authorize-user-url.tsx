'use client'

import { UrlText } from '@/components/flow/message'
import { useOrigin } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { Stage } from '@/components/panels/frame'
import { useEndpoints } from '@/components/token/endpoint'
import { Copy } from '@/components/ui/copy'
import type { Run } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { authorizationUrl, type Parameter } from '@/lib/oauth/authorization'

/** The URL that `Log in` opens, as it stands now. */
export function AuthorizationUrl({ run, parameters }: { run: Run; parameters: Parameter[] }) {
  const origin = useOrigin()
  const isReady = stepStatus(run, 'challenge') === 'done'
  const server = useEndpoints()
  const url = origin ? authorizationUrl(server, parameters).href : undefined
  return (
    <Stage
      name="Authorization URL"
      note={isReady ? 'made of the parameters, each encoded' : 'not complete yet'}
    >
      <div
        className={`rounded-xl border px-3.5 py-3 text-[0.9rem] leading-relaxed ${isReady ? 'border-rule' : 'border-dashed border-edge'}`}
      >
        {url ? (
          <>
            <span className="float-right -mt-1 -mr-1.5">
              <Copy text={url} label="Copy the authorization URL" />
            </span>
            <Value
              name="authorization_url"
              stale={!isReady}
              className="block border-b-0"
              drawn={<UrlText url={url} />}
            >
              {url}
            </Value>
          </>
        ) : (
          <p className="text-soft">It is written here as soon as the page is live.</p>
        )}
      </div>
      {stateNote(run, parameters) && (
        <p className="mt-2 text-[0.92rem] text-soft">{stateNote(run, parameters)}</p>
      )}
    </Stage>
  )
}

/** What will become of a state that was sent before. */
function stateNote(run: Run, parameters: readonly Parameter[]): string | undefined {
  const state = parameters.find(({ name }) => name === 'state')?.value
  if (!state || !run.transactions.some((each) => each.state === state)) return undefined
  return state === run.state
    ? 'This state was sent already, and a state is good for one login. The next Log in makes a new state and nonce.'
    : 'This state of your own was sent already. Log in sends it again as it is; an app must never do that.'
}
