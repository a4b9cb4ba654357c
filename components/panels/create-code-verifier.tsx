'use client'

import { memo, useDeferredValue, useState } from 'react'
import { useCommands, useRun } from '@/components/flow/use-run'
import { CreateCodeVerifierBytes } from '@/components/panels/create-code-verifier-bytes'
import { BringBackVerifier } from '@/components/panels/create-code-verifier-earlier'
import { CreateCodeVerifierLength } from '@/components/panels/create-code-verifier-length'
import {
  CodeIsOutOfDate,
  PublicPair,
  verifierOrigin,
} from '@/components/panels/create-code-verifier-notes'
import { OwnVerifier } from '@/components/panels/create-code-verifier-own'
import { PanelFrame } from '@/components/panels/frame'
import { Button } from '@/components/ui/button'
import { exampleVerifier } from '@/lib/oauth/pkce'

/** A hundred elements that say what the field says: they are drawn after it, when keys are pressed. */
const Bytes = memo(CreateCodeVerifierBytes)

/** Step 1: random bytes become the characters of a code verifier. */
export function CreateCodeVerifier() {
  const verifier = useRun((run) => run.verifier)
  const { generateVerifier, useExampleVerifier: takeExample } = useCommands()
  const settled = useDeferredValue(verifier?.value)
  const [chosen, choose] = useState<number>()
  const made = verifier?.from.kind === 'random' ? verifier.from.bytes : undefined
  const length = chosen ?? made ?? 32
  return (
    <PanelFrame
      title="From random bytes to a verifier"
      embed="create-code-verifier"
      aside={
        <span className="text-sm text-soft">
          {verifier ? verifierOrigin(verifier) : 'not made yet'}
        </span>
      }
      footer={
        <>
          <Button look={verifier ? 'quiet' : 'solid'} onClick={() => generateVerifier(length)}>
            Generate verifier
          </Button>
          <Button onClick={() => takeExample()}>{"Use the RFC's example"}</Button>
          <BringBackVerifier />
        </>
      }
    >
      <CreateCodeVerifierLength
        bytes={length}
        onChange={choose}
        waits={made !== undefined && made !== length}
      />
      <Bytes verifier={settled} length={length} />
      <OwnVerifier verifier={verifier} />
      {verifier?.value === exampleVerifier && <PublicPair />}
      <CodeIsOutOfDate />
    </PanelFrame>
  )
}
