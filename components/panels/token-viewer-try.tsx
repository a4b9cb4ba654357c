'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue, useId, useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { tidyToken } from '@/components/token/read-token'
import { withOtherSignature, withOtherSubject } from '@/components/token/spoil-token'
import { Button } from '@/components/ui/button'
import { maxJwtLength } from '@/lib/jwt/decode'

/** Loaded with the first token that is tried. */
const TriedToken = dynamic(() =>
  import('@/components/panels/token-viewer-tried').then((tried) => tried.TriedToken),
)

type Props = { text: string; onText: (text: string) => void }

/** Any token, pasted or spoiled on purpose. It is read here and goes nowhere. */
export function TryToken({ text, onText }: Props) {
  const id = useId()
  const tokens = useRun((run) => run.tokens?.value)
  const [tooLong, setTooLong] = useState(0)
  const token = useDeferredValue(tidyToken(text))
  const take = (next: string) => {
    setTooLong(next.length > maxJwtLength ? next.length : 0)
    if (next.length <= maxJwtLength) onText(next)
  }
  return (
    <div className="space-y-4">
      <p className="text-[0.95rem]" id={`${id}-hint`}>
        Paste a token, or take one of yours and change it. It stays in this page: nothing is sent.
      </p>
      <div className="flex flex-wrap gap-2">
        {tokens?.id_token && (
          <Button small onClick={() => take(tokens.id_token ?? '')}>
            Take the ID token
          </Button>
        )}
        {tokens && (
          <Button small onClick={() => take(tokens.access_token)}>
            Take the access token
          </Button>
        )}
        <Button small disabled={!text} onClick={() => take(withOtherSubject(tidyToken(text)))}>
          Claim to be somebody else
        </Button>
        <Button small disabled={!text} onClick={() => take(withOtherSignature(tidyToken(text)))}>
          Change one character of the signature
        </Button>
        <Button small disabled={!text} onClick={() => take(text.slice(0, text.length * 0.6))}>
          Cut off the end
        </Button>
        <Button small disabled={!text} onClick={() => take('')}>
          Empty the field
        </Button>
      </div>
      <div>
        <label htmlFor={id} className="mb-1 block text-sm font-semibold">
          Token
        </label>
        <textarea
          id={id}
          value={text}
          onChange={(event) => take(event.target.value)}
          aria-describedby={`${id}-hint`}
          rows={6}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.82rem] leading-snug break-all"
        />
      </div>
      {tooLong > 0 && (
        <p role="alert" className="text-[0.92rem] text-bad">
          That text has {tooLong.toLocaleString('en')} characters. A token is read up to{' '}
          {maxJwtLength.toLocaleString('en')}, so the field was left as it was.
        </p>
      )}
      {token && <TriedToken token={token} />}
    </div>
  )
}
