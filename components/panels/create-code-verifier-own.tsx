'use client'

import { useState } from 'react'
import { useCommands } from '@/components/flow/use-run'
import { Field } from '@/components/ui/field'
import { longestVerifier } from '@/lib/flow/commands/pkce'
import type { Run } from '@/lib/flow/run'

/** A verifier of the learner's own; what is wrong with it is said by the rules above. */
export function OwnVerifier({ verifier }: { verifier: Run['verifier'] }) {
  const { typeVerifier } = useCommands()
  const [cutFrom, setCutFrom] = useState(0)
  const isTyped = verifier?.from.kind === 'typed'
  return (
    <Field
      label="Your own value"
      value={verifier?.value ?? ''}
      placeholder="type or paste one"
      onType={(text) => {
        setCutFrom(text.length > longestVerifier ? text.length : 0)
        typeVerifier(text)
      }}
      hint={
        isTyped
          ? 'What you type is the verifier from now on. The one before is kept.'
          : 'Change it, and what you type becomes the verifier.'
      }
      problem={
        isTyped &&
        cutFrom > 0 &&
        `You put in ${cutFrom.toLocaleString('en')} characters. Only the first ${longestVerifier.toLocaleString('en')} are taken: a verifier has at most 128.`
      }
    />
  )
}
