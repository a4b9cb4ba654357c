import { beforeEach, describe, expect, test } from 'vitest'
import type { Commands } from '@/lib/flow/commands'
import { authorizeRequest, sent } from '@/lib/flow/parameters'
import type { Edits, Run } from '@/lib/flow/run'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { entriesIn } from '@/lib/flow/timesheet-entries'
import { findings, isAnswered, isSetUp } from '@/lib/flow/use-case'

const basic: Edits = { scope: 'openid', audience: null }
const named: Edits = { scope: 'openid name picture', audience: null }

let commands: Commands
let run: () => Run
let press: TestFlow['press']

beforeEach(async () => {
  ;({ commands, run, press } = await createTestFlow())
})

async function walk(edits: Edits, answers: (string | undefined)[]): Promise<void> {
  await commands.setUpRequest(edits)
  await commands.logIn()
  for (const answer of answers) await press(answer)
  await commands.requestTokens()
}

const outcomes = (expected: Parameters<typeof findings>[1]) =>
  findings(run(), expected).map(({ name, outcome }) => `${name} ${outcome}`)

describe('setting up', () => {
  test('makes the request the lesson’s own with the changes, and a verifier of its own', async () => {
    commands.editParameter('authorize', 'ui_locales', 'de')
    expect(isSetUp(run(), basic)).toBe(false)
    await commands.setUpRequest(basic)
    expect(isSetUp(run(), basic)).toBe(true)
    const names = sent(authorizeRequest(run())).map(({ name }) => name)
    expect(names).not.toContain('audience')
    expect(names).not.toContain('ui_locales')
    const { verifier } = run()
    await commands.setUpRequest(named)
    expect(isSetUp(run(), basic)).toBe(false)
    expect(run().verifier?.value).not.toBe(verifier?.value)
  })

  test('closes a page that belonged to another request', async () => {
    await commands.setUpRequest(basic)
    await commands.logIn()
    expect(run().page?.html).toContain('<form')
    await commands.setUpRequest(named)
    expect(run().page).toBeUndefined()
  })
})

describe('what came back', () => {
  test('the basic request brings sub and nothing else of the person', async () => {
    await walk(basic, [undefined, 'allow'])
    expect(isAnswered(run(), basic)).toBe(true)
    expect(isAnswered(run(), named)).toBe(false)
    const expected = {
      sub: { begins: 'sandbox|' },
      claims: [],
      scope: ['openid'],
      accessToken: 'opaque',
      refreshToken: false,
    } as const
    expect(outcomes(expected)).toEqual([
      'subject passed',
      'claims passed',
      'scope passed',
      'access token passed',
      'refresh token passed',
    ])
  })

  test('a request changed after the login was still answered as it was sent', async () => {
    await walk(basic, [undefined, 'allow'])
    commands.editParameter('authorize', 'scope', 'openid email')
    expect(isSetUp(run(), basic)).toBe(false)
    expect(isAnswered(run(), basic)).toBe(true)
  })

  test('with GitHub sub is github|…, and a claim too few is named', async () => {
    await walk({ ...named, connection: 'github' }, ['continue', 'allow'])
    const expected = {
      sub: { begins: 'github|' },
      claims: ['email', 'name', 'picture'],
    } as const
    const [subject, claims] = findings(run(), expected)
    expect(subject).toMatchObject({ outcome: 'passed', found: 'github|18151210' })
    expect(claims).toMatchObject({ outcome: 'failed', found: 'name picture' })
    expect(outcomes({ sub: { is: 'sandbox|ada' } })).toEqual(['subject failed'])
  })

  test('custom claims and added scopes are found in their token', async () => {
    const customization = {
      claims: [
        { name: 'https://exampleco.com/department', value: 'Engines', token: 'id_token' as const },
        { name: 'https://exampleco.com/plan', value: 'basic', token: 'access_token' as const },
      ],
      addedScopes: ['delete:timesheets'],
    }
    await commands.customizeTokens(customization)
    expect(await commands.readCustomization()).toEqual(customization)
    await walk({ scope: 'openid read:timesheets' }, [undefined, 'allow'])
    expect(findings(run(), { customization })).toEqual([
      expect.objectContaining({ about: 'https://exampleco.com/department', found: 'Engines' }),
      expect.objectContaining({ about: 'https://exampleco.com/plan', found: 'basic' }),
      expect.objectContaining({ about: 'delete:timesheets', outcome: 'passed' }),
    ])
    const moved = customization.claims.map((rule) => ({ ...rule, token: 'id_token' as const }))
    expect(
      outcomes({ customization: { claims: moved, addedScopes: ['approve:timesheets'] } }),
    ).toEqual(['custom claim passed', 'custom claim failed', 'added scope failed'])
  })

  test('a customization that breaks a rule is refused, and the old one stays', async () => {
    const claims = [{ name: 'sub', value: 'x', token: 'id_token' as const }]
    await expect(commands.customizeTokens({ claims, addedScopes: [] })).rejects.toThrow('protected')
    expect(await commands.readCustomization()).toEqual({ claims: [], addedScopes: [] })
  })

  test('without tokens there is nothing to compare', () => {
    expect(findings(run(), { claims: [] })).toEqual([])
    expect(isAnswered(run(), basic)).toBe(false)
  })
})

describe('the timesheets of the answer', () => {
  test('are those of the newest list, and none where it cannot be read', async () => {
    expect(entriesIn(run().exchanges)).toBeUndefined()
    await walk({ scope: 'openid read:timesheets' }, [undefined, 'allow'])
    await commands.callApi()
    expect(entriesIn(run().exchanges)).toMatchObject([{ id: 'first-of-ada', hours: 8 }])
    const broken = run().exchanges.map((each) => ({
      ...each,
      response: { ...each.response, body: '{"timesheets":[{}]}' },
    }))
    expect(entriesIn(broken)).toBeUndefined()
  })
})
