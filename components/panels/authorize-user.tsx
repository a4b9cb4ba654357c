'use client'

import { RequestEditor } from '@/components/flow/request-editor'
import { useRun } from '@/components/flow/use-run'
import { AddParameter } from '@/components/panels/authorize-user-add'
import { AuthorizationHops } from '@/components/panels/authorize-user-hops'
import { OpenThePhone } from '@/components/panels/authorize-user-launch'
import { AuthorizationUrl } from '@/components/panels/authorize-user-url'
import { RealWays } from '@/components/panels/authorize-user-ways'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps, OutOfDate } from '@/components/panels/gate'
import { authorizeRequest, sent } from '@/lib/flow/parameters'
import { stepStatus } from '@/lib/flow/status'

/** Step 3: the authorization request as it will be sent, and the hops it has led to. */
export function AuthorizeUser() {
  const run = useRun((each) => each)
  const parameters = authorizeRequest(run)
  return (
    <PanelFrame
      title="The authorization request"
      footer={
        <>
          <OpenThePhone run={run} />
          <RealWays run={run} />
        </>
      }
    >
      <EarlierSteps step="code" />
      {stepStatus(run, 'challenge') === 'out of date' && (
        <OutOfDate>
          <code>code_challenge</code> belongs to an earlier verifier, because the present one has no
          challenge. Send it like this and step 4 is refused. Mend the verifier in step 1 first.
        </OutOfDate>
      )}
      <Stage name="Parameters" note="edit one, take it out, or add one of your own">
        <RequestEditor request="authorize" parameters={parameters} />
        <AddParameter
          taken={parameters.filter(({ removed }) => !removed).map(({ name }) => name)}
        />
      </Stage>
      <AuthorizationUrl run={run} parameters={sent(parameters)} />
      <AuthorizationHops run={run} />
    </PanelFrame>
  )
}
