'use client'

import type { ReactNode } from 'react'
import { TokenProblem } from '@/components/token/token-problem'
import { Button } from '@/components/ui/button'
import type { Inspection } from '@/lib/jwt/inspect'
import { visible, visibleValue } from '@/lib/jwt/visible'

type Props = { inspection: Inspection; onBring: (token: string) => void }

/** What a token is, if it is no plain JWT, and what is odd about it. */
export function Findings({ inspection, onBring }: Props) {
  const { kind, reading, detached, inner, members } = inspection
  const { duplicates } = reading
  return (
    <>
      {kind === 'signed' && reading.problem && <TokenProblem problem={reading.problem} />}
      {kind === 'encrypted' && (
        <Finding title="Encrypted" isFine>
          Five parts with dots between are a JWE. Only who holds the key can read its content, so it
          cannot be read here. Its header is open. (RFC 7516 §7.1)
        </Finding>
      )}
      {kind === 'json form' && (
        <Finding title="The JSON form, not a JWT">
          A JWT is always in the compact form, parts with dots between. The JSON form can hold
          several signatures, and readers that take both forms have been tricked with it, so it is
          not read here. (RFC 7519 §1)
        </Finding>
      )}
      {kind === 'answer' && (
        <Finding title="A whole answer of a token endpoint" isFine>
          There are tokens in it. Take one:
          <span className="mt-2 flex flex-wrap gap-2">
            {members.map(({ name, token }) => (
              <Button key={name} small onClick={() => onBring(token)}>
                Take {name}
              </Button>
            ))}
          </span>
        </Finding>
      )}
      {detached && (
        <Finding title="Detached">
          The payload is left out, to travel elsewhere. That is possible for a JWS; a JWT has its
          claims inside. (RFC 7515 appendix F)
        </Finding>
      )}
      {inner !== undefined && (
        <Finding title="A token inside" isFine>
          The payload is itself a token. Its claims stand in the inner one. (RFC 7519 §5.2)
          <span className="mt-2 block">
            <Button small onClick={() => onBring(inner)}>
              Take the inner token
            </Button>
          </span>
        </Finding>
      )}
      {duplicates.length > 0 && (
        <Finding title="Names that stand twice">
          The last value wins with most readers, and it is the one below. Others take the first, so
          a token like this has to be refused. (RFC 7519 §4)
          <span className="mt-1.5 block space-y-1">
            {duplicates.slice(0, 10).map(({ name, values }) => (
              <span key={name} className="block font-mono text-[0.9em] wrap-anywhere">
                {visible(name).slice(0, 100)}:{' '}
                {values
                  .slice(0, 5)
                  .map((value) => visibleValue(value).slice(0, 200))
                  .join(', then ')}
              </span>
            ))}
          </span>
        </Finding>
      )}
    </>
  )
}

type FindingProps = { title: string; isFine?: boolean; children: ReactNode }

function Finding({ title, isFine, children }: FindingProps) {
  return (
    <div
      className={`rounded-xl border-l-4 bg-sunk px-4 py-3 text-[0.92rem] ${isFine ? 'border-edge' : 'border-bad'}`}
    >
      <p className={`font-semibold ${isFine ? '' : 'text-bad'}`}>{title}</p>
      <p>{children}</p>
    </div>
  )
}
