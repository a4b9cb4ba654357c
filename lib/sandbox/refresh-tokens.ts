/** Refresh tokens: how they are written, and finding the family that one belongs to. */
import type { FamilyRecord, RefreshTokenRecord } from '@/lib/inside'
import { type Env, randomText } from '@/lib/sandbox/env'

/** Makes a refresh token: the family's identifier, a dot, and 32 random bytes. */
export function makeRefreshToken(env: Env, familyId: string): string {
  return `${familyId}.${randomText(env)}`
}

/** The identifier of the family that a refresh token claims to be of; empty for other text. */
export function familyIdOf(refreshToken: string): string {
  return /^([A-Za-z0-9_-]{43})\.[A-Za-z0-9_-]{43}$/.exec(refreshToken)?.[1] ?? ''
}

/** The record of a refresh token in its family. */
export function findRefreshToken(
  family: FamilyRecord | undefined,
  refreshToken: string,
): RefreshTokenRecord | undefined {
  return family?.refreshTokens.find(({ token }) => token === refreshToken)
}
