'use client'

import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { isJwt, readToken } from '@/lib/jwt/read-token'

/** Which kind of access token came. An opaque one is no worse: only its server can read it (RFC 6749 §1.4). */
export function AccessTokenKind() {
  const token = useRun((run) => run.tokens?.value.access_token)
  if (!token) return null
  const jwt = isJwt(token)
  const audiences = jwt ? [readToken(token).payload?.aud].flat().filter(Boolean) : []
  return (
    <div className="space-y-2 text-[0.92rem]">
      <p className="min-w-0">
        You hold{' '}
        <b className="font-semibold">{jwt ? 'a JWT access token' : 'an opaque access token'}</b>:{' '}
        <Value name="access_token" shorten>
          {token}
        </Value>
      </p>
      <p>
        {jwt ? (
          <>
            It is made for{' '}
            {audiences.length > 0 ? (
              <span className="font-mono text-[0.86rem] wrap-anywhere">
                {audiences.join(' and ')}
              </span>
            ) : (
              'whoever its server says'
            )}
            , and only that API should read it. To your app it is a text to hand on.
          </>
        ) : (
          'It means nothing to your app and to this page, and it need not: the server that made it knows what it stands for. So nothing of it is decoded here.'
        )}
      </p>
    </div>
  )
}
