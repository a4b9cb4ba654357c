'use client'

import { useCommands } from '@/components/flow/use-run'
import { Button } from '@/components/ui/button'
import type { EditedParameter } from '@/lib/flow/parameters'

/** Another redirect URI that the client has registered: not the one of this code. */
const otherRedirectUri = 'https://app.exampleco.com/callback'

/** Two ways to spoil the request that is about to be sent, and the way back. */
export function TokenSpoilers({ parameters }: { parameters: readonly EditedParameter[] }) {
  const { editParameter } = useCommands()
  const verifier = parameters.find(({ name }) => name === 'code_verifier')
  const redirectUri = parameters.find(({ name }) => name === 'redirect_uri')
  if (!verifier || !redirectUri) return null
  return (
    <fieldset className="mt-3 flex flex-wrap gap-2">
      <legend className="sr-only">Spoil the request</legend>
      {verifier.original === undefined ? (
        <Button
          small
          disabled={!verifier.value}
          onClick={() => editParameter('token', 'code_verifier', withOtherStart(verifier.value))}
        >
          Change one character of the verifier
        </Button>
      ) : (
        <Button
          small
          onClick={() => editParameter('token', 'code_verifier', verifier.original ?? '')}
        >
          Put the verifier back
        </Button>
      )}
      {redirectUri.original === undefined ? (
        <Button small onClick={() => editParameter('token', 'redirect_uri', otherRedirectUri)}>
          Use another redirect URI
        </Button>
      ) : (
        <Button
          small
          onClick={() => editParameter('token', 'redirect_uri', redirectUri.original ?? '')}
        >
          Put the redirect URI back
        </Button>
      )}
    </fieldset>
  )
}

/** The same length, another first character. */
function withOtherStart(verifier: string): string {
  return `${verifier.startsWith('A') ? 'B' : 'A'}${verifier.slice(1)}`
}
