'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue } from 'react'
import { useRun } from '@/components/flow/use-run'
import { withOtherSignature, withOtherSubject } from '@/components/token/spoil-token'
import { TokenField } from '@/components/token/token-field'
import { Button } from '@/components/ui/button'
import { tidyToken } from '@/lib/jwt/read-token'

/** Loaded with the first token that is tried. */
const TriedToken = dynamic(() =>
  import('@/components/panels/token-viewer-tried').then((tried) => tried.TriedToken),
)

type Props = { text: string; onText: (text: string) => void }

/** Any token, pasted or spoiled on purpose. It is read here and goes nowhere. */
export function TryToken({ text, onText }: Props) {
  const tokens = useRun((run) => run.tokens?.value)
  const token = useDeferredValue(tidyToken(text))
  return (
    <div className="space-y-4">
      <p className="text-[0.95rem]">Paste a token, or take one of yours and change it.</p>
      <div className="flex flex-wrap gap-2">
        {tokens?.id_token && (
          <Button small onClick={() => onText(tokens.id_token ?? '')}>
            Take the ID token
          </Button>
        )}
        {tokens && (
          <Button small onClick={() => onText(tokens.access_token)}>
            Take the access token
          </Button>
        )}
        <Button small disabled={!text} onClick={() => onText(withOtherSubject(tidyToken(text)))}>
          Claim to be somebody else
        </Button>
        <Button small disabled={!text} onClick={() => onText(withOtherSignature(tidyToken(text)))}>
          Change one character of the signature
        </Button>
        <Button small disabled={!text} onClick={() => onText(text.slice(0, text.length * 0.6))}>
          Cut off the end
        </Button>
        <Button small disabled={!text} onClick={() => onText('')}>
          Empty the field
        </Button>
      </div>
      <TokenField text={text} onText={onText} hint="It stays in this page: nothing is sent." />
      {token && <TriedToken token={token} />}
    </div>
  )
}
