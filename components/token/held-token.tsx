import { Value } from '@/components/flow/value'

/** Which kind of access token the run holds, and the token. */
export function HeldToken({ token, isJwt }: { token: string; isJwt: boolean }) {
  return (
    <p className="min-w-0">
      You hold{' '}
      <b className="font-semibold">{isJwt ? 'a JWT access token' : 'an opaque access token'}</b>:{' '}
      <Value name="access_token" shorten>
        {token}
      </Value>
    </p>
  )
}
