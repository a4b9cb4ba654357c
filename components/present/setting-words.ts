/** The settings of a tenant in a learner's words, for a link that brings them. */
import { switchWords } from '@/content/misconfigure'
import { lifetimeNames } from '@/lib/flow/share-link'
import { type Lifetimes, type Settings, switchNames } from '@/lib/settings'
import { durationInWords } from '@/lib/trace/duration'

const lifetimeWords: Record<keyof Lifetimes, string> = {
  codeLifetimeMs: 'An authorization code lives',
  transactionLifetimeMs: 'A login may take',
  accessTokenLifetimeMs: 'An access token lives',
  idTokenLifetimeMs: 'An ID token lives',
  refreshTokenLifetimeMs: 'A refresh token lives at most',
  refreshTokenIdleMs: 'An unused refresh token lives',
  rotationOverlapMs: 'A rotated refresh token is still answered for',
}

/** One sentence for each setting; a switch also has its name. */
export function settingWords(tenant: Partial<Settings>): { text: string; name?: string }[] {
  const { signingAlg } = tenant
  return [
    ...lifetimeNames.flatMap((name) => {
      const ms = tenant[name]
      return ms === undefined ? [] : [{ text: `${lifetimeWords[name]} ${durationInWords(ms)}.` }]
    }),
    ...(signingAlg ? [{ text: `Tokens are signed with ${signingAlg}.` }] : []),
    ...switchNames.flatMap((name) =>
      tenant[name] ? [{ text: switchWords[name].does, name: name as string }] : [],
    ),
  ]
}
