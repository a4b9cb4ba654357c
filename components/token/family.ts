/** The server's record of everything that came of this run's authorization code. */
import type { Run } from '@/lib/flow/run'
import type { FamilyRecord, Tables } from '@/lib/inside'

export function familyOf(run: Run, { codes, families }: Tables): FamilyRecord | undefined {
  const code = run.tokens?.from.code ?? run.code?.value
  const id = codes.find((each) => each.code === code)?.familyId
  const mine = [run.tokens?.value.refresh_token, ...run.spentRefreshTokens]
  return (
    families.find((family) => family.id === id) ??
    families.find(({ refreshTokens }) => refreshTokens.some(({ token }) => mine.includes(token)))
  )
}

export const deathReasons: Record<NonNullable<FamilyRecord['revokedBecause']>, string> = {
  'code used twice': 'the code was used twice',
  'old refresh token used again': 'an old refresh token was used again',
  revoked: 'the refresh token was revoked',
  'logged out': 'the user logged out',
}
