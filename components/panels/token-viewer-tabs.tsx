'use client'

import { useOwnProvider } from '@/components/flow/use-own-provider'
import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { IdTokenChecks } from '@/components/token/id-token-checks'
import { JwtView } from '@/components/token/jwt-view'
import { Signature } from '@/components/token/signature'
import { formatTime } from '@/components/token/time'
import { ToLesson } from '@/components/token/to-lesson'
import { useClock } from '@/components/token/use-clock'
import { useKeysExchange } from '@/components/token/use-keys'
import { Copy } from '@/components/ui/copy'
import { isJwt, readToken } from '@/lib/jwt/read-token'

/** The ID token: for your app, to be checked before a claim is believed. */
export function IdTokenTab({ token }: { token: string | undefined }) {
  const identity = useRun((run) => run.identity)
  const receivedAtMs = useRun((run) => run.idTokenReceivedAtMs)
  const keys = useKeysExchange()
  const nowMs = useClock()
  if (token === undefined) {
    return (
      <p className="text-[0.95rem]">
        There is no ID token in this run. You get one if <code>openid</code> is in the scope of{' '}
        <ToLesson slug="authorize-user">step 3</ToLesson>.
      </p>
    )
  }
  return (
    <div className="space-y-6">
      <Whole name="id_token" token={token}>
        Says who logged in. It is for your app, and your app reads it.
      </Whole>
      {identity ? (
        <>
          <IdTokenChecks report={identity.value} />
          {receivedAtMs !== undefined && (
            <p className="text-[0.85rem] text-soft">
              Checked when the token came, at {formatTime(receivedAtMs)}.
            </p>
          )}
        </>
      ) : (
        <p role="status" className="text-soft">
          Your app is checking the token …
        </p>
      )}
      <JwtView reading={readToken(token)} hue="id_token" nowMs={nowMs}>
        <Signature token={token} keys={keys} />
      </JwtView>
    </div>
  )
}

/** The access token: a JWT or an opaque text, for the API in any case. */
export function AccessTokenTab({ token }: { token: string }) {
  const own = useOwnProvider()
  const keys = useKeysExchange()
  const nowMs = useClock()
  if (!isJwt(token)) {
    return (
      <div className="space-y-4 text-[0.95rem]">
        <Whole name="access_token" token={token}>
          {token.length} characters that are no JWT: this one is opaque.
        </Whole>
        <p>
          There is nothing to decode. Only the server that made it can look up what it stands for.{' '}
          {!own && (
            <>
              Your request in <ToLesson slug="authorize-user">step 3</ToLesson> had no{' '}
              <code>audience</code>, so the token opens the userinfo endpoint and no API.
            </>
          )}
        </p>
      </div>
    )
  }
  return (
    <div className="space-y-6">
      <Whole name="access_token" token={token}>
        For the API. Your app passes it on and does not read it. You may look, to learn.
      </Whole>
      <JwtView reading={readToken(token)} hue="access_token" nowMs={nowMs}>
        <Signature token={token} keys={keys} />
      </JwtView>
    </div>
  )
}

type WholeProps = { name: 'id_token' | 'access_token'; token: string; children: React.ReactNode }

function Whole({ name, token, children }: WholeProps) {
  return (
    <div>
      <p className="text-[0.95rem]">{children}</p>
      <div className="flex items-center gap-2">
        <span className="min-w-0 grow">
          <Value name={name} shorten>
            {token}
          </Value>
        </span>
        <Copy text={token} label={`Copy ${name}`} />
      </div>
    </div>
  )
}
