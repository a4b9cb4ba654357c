'use client'

import { useCommands, useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { badCharacter } from '@/components/panels/create-code-verifier-rules'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { useWrongChallenges } from '@/components/panels/wrong-challenges-made'
import { WrongValue } from '@/components/panels/wrong-challenges-value'
import { Button } from '@/components/ui/button'
import type { WrongChallenge } from '@/lib/oauth/pkce'

const mistakes: Record<WrongChallenge['kind'], { title: string; found: string }> = {
  base64: { title: 'Plain base64', found: 'refused in step 3' },
  'raw-bytes': { title: 'The raw bytes hashed', found: 'not noticed before step 4' },
  hex: { title: 'The hex digest encoded', found: 'refused in step 3' },
}
const kinds = ['base64', 'raw-bytes', 'hex'] as const

/** Step 2 done wrong in three classic ways, from the present verifier, beside the right result. */
export function WrongChallenges() {
  const verifier = useRun((run) => run.verifier?.value)
  const challenge = useRun((run) => run.challenge)
  const inRequest = useRun((run) => run.edits.authorize.code_challenge)
  const { editParameter } = useCommands()
  const wrong = useWrongChallenges(verifier)
  const problem = verifier === undefined ? undefined : badCharacter(verifier)
  const right = verifier === undefined || problem ? undefined : challenge?.value
  return (
    <PanelFrame title="Three wrong challenges of this verifier" embed="wrong-challenges">
      <Stage name="Right" note="43 characters">
        {right ? (
          <p className="leading-normal tracking-[0.03em]">
            <span className="mr-2 font-semibold text-ok">
              <span aria-hidden>✓</span>
              <span className="sr-only">right:</span>
            </span>
            <Value name="code_challenge">{right}</Value>
          </p>
        ) : (
          <p className="rounded-md border border-dashed border-edge/60 px-3 py-1.5 text-[0.92rem] text-soft">
            {problem ?? 'They are computed from your own verifier, as soon as there is one.'}
          </p>
        )}
      </Stage>
      {kinds.map((kind) => {
        const { title, found } = mistakes[kind]
        const value = wrong?.find((each) => each.kind === kind)?.value
        const isSent = value !== undefined && inRequest === value
        return (
          <Stage
            key={kind}
            name={title}
            note={value ? `${value.length} characters, ${found}` : found}
          >
            {right && value ? (
              <>
                <WrongValue value={value} right={right} />
                <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.92rem]">
                  <Button
                    small
                    onClick={() =>
                      editParameter('authorize', 'code_challenge', isSent ? right : value)
                    }
                  >
                    {isSent ? 'Put the right one back' : 'Put it into the request'}
                    <span className="sr-only">: {title}</span>
                  </Button>
                  {isSent && (
                    <span role="status">
                      The request of step 3 carries this one now. Log in to see.
                    </span>
                  )}
                </p>
              </>
            ) : (
              <p className="rounded-md border border-dashed border-edge/60 px-3 py-1.5 text-[0.92rem] text-soft">
                {right && kind === 'raw-bytes'
                  ? 'No bytes stand behind this verifier, so there are none to hash.'
                  : 'Computed as soon as there is a challenge.'}
              </p>
            )}
          </Stage>
        )
      })}
    </PanelFrame>
  )
}
