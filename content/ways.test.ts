import { describe, expect, test } from 'vitest'
import { errorGroups } from '@/content/errors/groups'
import { lessons } from '@/content/lessons'
import { type Way, ways } from '@/content/ways'
import { checkIdToken } from '@/lib/jwt/id-token'
import { inspectCallback } from '@/lib/oauth/callback'
import { errorCodes } from '@/lib/oauth/errors'
import { sandboxDefaults, sandboxServer } from '@/lib/providers'

const entries: [string, Way][] = Object.entries(ways)
const slugs: readonly string[] = lessons.map(({ slug }) => slug)
const server = sandboxServer('https://learn.example/sandbox')

test('every code stands in one group', () => {
  const grouped = errorGroups.flatMap(({ codes }): readonly string[] => codes)
  expect(grouped.toSorted()).toEqual([...errorCodes].sort())
})

test('every way names a lesson that exists, or says why it does not happen here', () => {
  for (const [code, { lesson, hand, press }] of entries) {
    expect(hand, code).toMatch(/^[A-Z].*\.$/)
    expect(hand, code).not.toMatch(/[<>`]|\b(simply|just|easy|easily|obviously)\b/i)
    if (lesson === undefined) expect(hand, code).toMatch(/^Not with /)
    else expect(slugs, code).toContain(lesson)
    if (press) expect(lesson, code).toBeDefined()
  }
})

const pasted = entries.flatMap(([code, { paste }]) => (paste ? [{ code, paste }] : []))

describe('a pasted text brings its error', () => {
  test.each(pasted.filter(({ paste }) => paste.startsWith('com.')))('$code', ({ code, paste }) => {
    const checks = inspectCallback(paste, [], server, Date.UTC(2026, 10, 22))
    expect(checks.find(({ outcome }) => outcome === 'failed')?.error).toBe(code)
  })

  test.each(pasted.filter(({ paste }) => paste.startsWith('ey')))('$code', async (way) => {
    const report = await checkIdToken(way.paste, async () => ({ keys: [] }), {
      issuer: server.issuer,
      clientId: sandboxDefaults.clientId,
      algorithms: ['RS256'],
      nowMs: Date.UTC(2026, 10, 22),
    })
    const errors = [...report.checks, ...report.also].map(({ error }) => error)
    expect(errors).toContain(way.code)
  })
})
