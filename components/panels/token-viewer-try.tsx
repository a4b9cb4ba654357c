'use client'

import { useDeferredValue, useId, useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { IdTokenChecks } from '@/components/token/id-token-checks'
import { JwtView } from '@/components/token/jwt-view'
import { readToken, type TokenReading, tidyToken } from '@/components/token/read-token'
import { withOtherSignature, withOtherSubject } from '@/components/token/spoil-token'
import { useClock } from '@/components/token/use-clock'
import { useKeysExchange, useReport } from '@/components/token/use-keys'
import { Button } from '@/components/ui/button'
import { explanations } from '@/content/errors'
import { maxJwtLength } from '@/lib/jwt/decode'

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
      {token && <Tried token={token} />}
    </div>
  )
}

function Tried({ token }: { token: string }) {
  const keys = useKeysExchange()
  const nowMs = useClock()
  const reading = readToken(token)
  const report = useReport(reading.problem ? '' : token, keys)
  return (
    <div className="space-y-5">
      <Findings reading={reading} />
      {!reading.problem &&
        (report ? (
          <div>
            <h3 className="mb-2 font-semibold">If this came as your ID token</h3>
            <IdTokenChecks report={report} />
          </div>
        ) : (
          <p role="status" className="text-[0.92rem] text-soft">
            {keys
              ? 'Checking …'
              : 'Decoded, not checked: this run has not fetched the server’s keys yet.'}
          </p>
        ))}
      {reading.parts.length > 0 && (
        <JwtView
          reading={reading}
          hue={reading.header?.typ === 'at+jwt' ? 'access_token' : 'id_token'}
          nowMs={nowMs}
        />
      )}
    </div>
  )
}

/** What is wrong with the text of a token, in sentences. */
function Findings({ reading: { problem, duplicates, header } }: { reading: TokenReading }) {
  const unsigned = typeof header?.alg === 'string' && header.alg.toLowerCase() === 'none'
  return (
    <>
      {problem && (
        <div
          role="alert"
          className="rounded-xl border-l-4 border-bad bg-sunk px-4 py-3 text-[0.92rem]"
        >
          <p className="font-semibold text-bad">
            <code>{problem.code}</code> {explanations[problem.code].title}
          </p>
          <p className="wrap-anywhere">{problem.sentence}</p>
          <p>
            <b className="font-semibold">Way out:</b> {explanations[problem.code].wayOut}
          </p>
        </div>
      )}
      {duplicates.length > 0 && (
        <p className="text-[0.92rem] text-bad wrap-anywhere">
          <b className="font-semibold">Twice in it:</b> {duplicates.slice(0, 10).join(', ')}. Below
          you see the last of them, as most readers take it. Your app refuses such a token.
        </p>
      )}
      {unsigned && (
        <p className="text-[0.92rem] text-bad">
          <b className="font-semibold">Unsigned.</b> alg is none: anybody could have written this.
        </p>
      )}
    </>
  )
}
