'use client'

import { JwtView } from '@/components/token/jwt-view'
import { Signature } from '@/components/token/signature'
import { useClock } from '@/components/token/use-clock'
import { useKeysExchange } from '@/components/token/use-keys'
import { readToken } from '@/lib/jwt/read-token'

/** A JWT in its three parts, its signature checked by the keys that the app has fetched. */
export function OpenedJwt({ token }: { token: string }) {
  const nowMs = useClock()
  const keys = useKeysExchange()
  const reading = readToken(token)
  const hue = reading.header?.typ === 'at+jwt' ? 'access_token' : 'id_token'
  return (
    <div className="mt-2">
      <JwtView reading={reading} hue={hue} nowMs={nowMs}>
        <Signature token={token} keys={keys} />
      </JwtView>
    </div>
  )
}
