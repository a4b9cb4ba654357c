import { findChallenge } from '@/lib/oauth/challenge'

const meanings: Record<string, string> = {
  error: 'what is wrong, as a word that your app can compare',
  error_description: 'the same for a developer; not for the user',
  scope: 'what a token needs for this request',
  realm: 'the name of the protected area',
}

/** The `WWW-Authenticate` header, member by member (RFC 6750 §3). */
export function Challenge({ text, status }: { text: string; status: number }) {
  const challenge = findChallenge(text || null, 'Bearer')
  if (!challenge) return null
  const members = Object.entries(challenge)
  return (
    <div className="mt-3 text-[0.92rem]">
      <h3 className="font-semibold">
        What <code>WWW-Authenticate</code> says
      </h3>
      <p>
        <code>Bearer</code>: show a bearer token.{' '}
        {members.length === 0 &&
          'There is no error code, because there was no token to find fault with.'}
        {status === 403 && 'The token is good, and does not reach this far.'}
        {status === 401 && members.length > 0 && 'This token is no good; another one may be.'}
      </p>
      {members.length > 0 && (
        <dl className="mt-1 space-y-1">
          {members.map(([name, value]) => (
            <div key={name}>
              <dt className="wrap-anywhere">
                <code>{name}</code> <span className="font-mono text-[0.86rem]">{value}</span>
              </dt>
              <dd className="text-[0.84rem] text-soft">
                {Object.hasOwn(meanings, name) ? meanings[name] : 'an extension of this API'}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="text-[0.8rem] text-soft">RFC 6750 §3</p>
    </div>
  )
}
