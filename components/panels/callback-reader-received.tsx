import { FailureNote } from '@/components/flow/failure'
import { CallbackChecks } from '@/components/panels/callback-reader-checks'
import { CallbackComparison } from '@/components/panels/callback-reader-compare'
import { CallbackParts } from '@/components/panels/callback-reader-parts'
import { Stage } from '@/components/panels/frame'
import type { ReceivedCallback } from '@/lib/flow/run'

/** A callback that came: its parts, and what the app made of them. */
export function Received({ callback: { url, checks, failure } }: { callback: ReceivedCallback }) {
  return (
    <>
      <CallbackParts url={url} />
      <CallbackComparison checks={checks} />
      <Stage name="The app’s checks" note="in this order, up to the first failure">
        <CallbackChecks checks={checks} />
      </Stage>
      {failure && <FailureNote failure={failure} />}
    </>
  )
}
