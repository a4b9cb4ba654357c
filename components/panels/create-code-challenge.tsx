'use client'

import { useCommands, useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { ChallengeCharacters } from '@/components/panels/create-code-challenge-characters'
import { ChallengeHash } from '@/components/panels/create-code-challenge-hash'
import { NoChallenge, NothingHashed } from '@/components/panels/create-code-challenge-missing'
import { BringBackVerifier } from '@/components/panels/create-code-verifier-earlier'
import { CodeIsOutOfDate, PublicPair } from '@/components/panels/create-code-verifier-notes'
import { badCharacter } from '@/components/panels/create-code-verifier-rules'
import { PanelFrame, Stage } from '@/components/panels/frame'
import { EarlierSteps } from '@/components/panels/gate'
import { Button } from '@/components/ui/button'
import { exampleVerifier } from '@/lib/oauth/pkce'

/** Step 2: the verifier's ASCII characters, their SHA-256, and the challenge it is written as. */
export function CreateCodeChallenge() {
  const verifier = useRun((run) => run.verifier)
  const { changeOneCharacter, useExampleVerifier: takeExample } = useCommands()
  const canHash = verifier && !badCharacter(verifier.value) && crypto.subtle !== undefined
  return (
    <PanelFrame
      title="From verifier to challenge"
      embed="create-code-challenge"
      footer={
        <>
          <Button disabled={!verifier?.value} onClick={() => changeOneCharacter()}>
            Change one character
          </Button>
          <Button onClick={() => takeExample()}>{"Use the RFC's example"}</Button>
          <BringBackVerifier />
        </>
      }
    >
      <EarlierSteps step="challenge" />
      {verifier ? (
        <>
          <Stage name="Verifier" note={`${verifier.value.length} characters`}>
            <p className="max-h-44 overflow-y-auto leading-normal tracking-[0.03em]">
              <Value name="code_verifier" className="text-base font-medium break-all">
                {verifier.value}
              </Value>
            </p>
          </Stage>
          <ChallengeCharacters verifier={verifier} />
        </>
      ) : (
        <Stage name="Verifier" note="comes from step 1">
          <div aria-hidden className="h-8 rounded-md border border-dashed border-edge/60" />
        </Stage>
      )}
      {canHash ? (
        <ChallengeHash verifier={verifier} />
      ) : verifier ? (
        <NoChallenge verifier={verifier.value} />
      ) : (
        <NothingHashed>Nothing is hashed before there is a verifier.</NothingHashed>
      )}
      {verifier?.value === exampleVerifier && <PublicPair />}
      <CodeIsOutOfDate />
    </PanelFrame>
  )
}
