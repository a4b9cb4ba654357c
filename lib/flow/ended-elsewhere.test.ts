import { beforeEach, expect, test } from 'vitest'
import { endedElsewhere } from '@/lib/flow/ended-elsewhere'
import {
  createFlowOver,
  createTestFlow,
  type FlowOver,
  type TestFlow,
} from '@/lib/flow/testing/flow'
import { get } from '@/lib/sandbox/testing/walk'

let flow: TestFlow
let other: FlowOver

/** One tab with tokens, and another one of the same browser, in the same login. */
beforeEach(async () => {
  flow = await createTestFlow()
  const { commands, press } = flow
  await commands.generateVerifier()
  await commands.logIn()
  await press()
  await press('allow')
  await commands.requestTokens()
  other = createFlowOver(flow.host)
  await other.commands.generateVerifier()
  await other.commands.logIn()
  await other.commands.requestTokens()
})

async function families() {
  const tables = await flow.host.inside?.tables()
  const familyOf = ({ run }: FlowOver) =>
    tables?.families.find(({ refreshTokens }) =>
      refreshTokens.some(({ token }) => token === run().tokens?.value.refresh_token),
    )
  return [familyOf(flow), familyOf(other)]
}

test('M9 a logout on another page ends the tokens of every tab, and each can say so', async () => {
  expect(new Set((await families()).map((family) => family?.sid)).size).toBe(1)
  const before = flow.run().tokens
  await get(flow.host, '/logout', { id_token_hint: before?.value.id_token ?? '' })
  for (const [index, family] of (await families()).entries()) {
    expect(family).toMatchObject({ revokedBecause: 'logged out' })
    const { run } = [flow, other][index] ?? flow
    expect(family && endedElsewhere(run(), family)).toBe(true)
  }
  expect(flow.run().tokens, 'no value is lost').toBe(before)
  await flow.commands.callApi()
  expect(flow.run().answers.timesheets).toMatchObject({ failure: { code: 'invalid_token' } })
  await flow.commands.refresh()
  expect(flow.run().answers.refresh).toMatchObject({ failure: { code: 'invalid_grant' } })
  const [family] = await families()
  expect(family && endedElsewhere(flow.run(), family), 'a refused refresh is no logout').toBe(true)
})

test('M9 what this run has asked for itself is not put down to another tab', async () => {
  await flow.commands.revoke(flow.run().tokens?.value.refresh_token ?? '', 'refresh_token')
  const [mine, others] = await families()
  expect(mine).toMatchObject({ revokedBecause: 'revoked' })
  expect(mine && endedElsewhere(flow.run(), mine)).toBe(false)
  expect(others?.revokedAtMs, 'another login goes on').toBeUndefined()
})

test('M9 a run that may have forgotten its message says nothing of others', async () => {
  const [exchange] = flow.run().exchanges
  const exchanges = Array.from({ length: 200 }, () => exchange).flatMap((each) => each ?? [])
  expect(endedElsewhere({ exchanges }, { revokedBecause: 'revoked' })).toBe(false)
  expect(endedElsewhere({ exchanges: exchanges.slice(1) }, { revokedBecause: 'revoked' })).toBe(
    true,
  )
})
