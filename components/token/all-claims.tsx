'use client'

import { Stage } from '@/components/panels/frame'
import { ClaimList } from '@/components/token/claim-list'
import { useClock } from '@/components/token/use-clock'
import { claims as explanations } from '@/content/claims'

/** Every claim of an ID token, explained, behind a line that opens it. */
export function AllClaims({ claims }: { claims: Record<string, unknown> }) {
  const nowMs = useClock()
  return (
    <details>
      <summary className="min-h-6 rounded-md text-[0.9rem] underline decoration-edge underline-offset-4">
        The whole ID token, {Object.keys(claims).length} claims
      </summary>
      <Stage name="Claims of the ID token">
        <ClaimList
          label="Claims of the ID token"
          members={claims}
          explanations={explanations}
          nowMs={nowMs}
        />
      </Stage>
    </details>
  )
}
