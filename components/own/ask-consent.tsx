'use client'

import { useCommands, useRun } from '@/components/flow/use-run'
import { Check } from '@/components/ui/check'
import { authorizeRequest } from '@/lib/flow/parameters'

/** Puts `prompt=consent` into the next authorization request (OpenID Connect Core 1.0 §3.1.2.1, §11). */
export function AskConsent() {
  const { editParameter } = useCommands()
  const prompt = useRun(
    (run) =>
      authorizeRequest(run).find(({ name, removed }) => name === 'prompt' && !removed)?.value,
  )
  return (
    <Check
      label={
        <>
          Ask for consent at the next login: <code>prompt=consent</code>
        </>
      }
      hint="Many providers give offline access only to a person who has agreed to it on a page."
      checked={prompt?.split(' ').includes('consent') ?? false}
      onChange={(checked) => editParameter('authorize', 'prompt', checked ? 'consent' : null)}
    />
  )
}
