'use client'

import { IdTokenChecks } from '@/components/token/id-token-checks'
import { JwtView } from '@/components/token/jwt-view'
import { TokenProblem } from '@/components/token/token-problem'
import { useClock } from '@/components/token/use-clock'
import { useKeysExchange, useReport } from '@/components/token/use-keys'
import { readToken, type TokenReading } from '@/lib/jwt/read-token'
import { visible } from '@/lib/jwt/visible'

/** A token that was pasted or spoiled: what is wrong with it, its checks, its parts. */
export function TriedToken({ token }: { token: string }) {
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
      {problem && <TokenProblem problem={problem} />}
      {duplicates.length > 0 && (
        <p className="text-[0.92rem] text-bad wrap-anywhere">
          <b className="font-semibold">Twice in it:</b>{' '}
          {duplicates
            .slice(0, 10)
            .map(({ name }) => visible(name))
            .join(', ')}
          . Below you see the last of them, as most readers take it. Your app refuses such a token.
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
