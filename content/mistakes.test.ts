import { beforeEach, describe, expect, test } from 'vitest'
import { exerciseVerifier, type Mistake, mistakes } from '@/content/mistakes'
import { base64url, fromBase64url, hex, sha256, utf8 } from '@/lib/encoding'
import { type PracticeValues, practiceCommands } from '@/lib/flow/commands/practice'
import { bodyOf, fillIn, isAccepted, needsFresh, refusalOf } from '@/lib/flow/practice'
import type { BrowserPage } from '@/lib/flow/run'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { authorizationUrl, encodeParameters } from '@/lib/oauth/authorization'
import { exampleVerifier } from '@/lib/oauth/pkce'
import { createHost, type Host } from '@/lib/sandbox/testing/walk'
import type { Exchange } from '@/lib/trace/exchange'

let host: Host
let store: RunStore
let practice: ReturnType<typeof practiceCommands>

/** The page's first button, pressed without a browser: its form's action, its inputs as they came. */
function press({ url, html = '', status }: BrowserPage): Request | undefined {
  const action = /<form[^>]*\saction="([^"]*)"/.exec(html)?.[1]
  if (status !== 200 || action === undefined) return undefined
  const inputs = html.matchAll(/<input[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/g)
  const body = new URLSearchParams(Array.from(inputs, ([, name = '', value = '']) => [name, value]))
  const [, name, value] = /<button[^>]*\sname="([^"]*)"[^>]*\svalue="([^"]*)"/.exec(html) ?? []
  if (name && value) body.set(name, value)
  return new Request(new URL(action, url), { method: 'POST', body })
}

beforeEach(async () => {
  host = await createHost()
  store = createRunStore()
  practice = practiceCommands(
    {
      run: store.getState,
      dispatch: store.dispatch,
      provider: async () => host,
      practice: async () => host,
      send: host.send,
      pause: async (request) => request,
      mark: (_, exchange) => exchange,
      dropPaused: async () => {},
      phone: ({ server }) => ({
        opens: (url) => !url.href.startsWith(server.issuer),
        serves: (url) => url.href.startsWith(`${server.issuer}/`),
      }),
      leave: () => {},
      here: () => ({ callback: '', path: '' }),
      usedStates: createUsedStates('proofkey:test'),
      copies: () => undefined,
    },
    press,
  )
})

const goalOf = ({ sends }: Mistake) => (sends === 'authorize' ? 'let through' : 'tokens')

function prepare({ needs }: Mistake): Promise<PracticeValues> {
  if (needs === 'a code') return practice.practiceCode()
  if (needs === 'a refresh token') return practice.practiceRefreshToken()
  return Promise.resolve({})
}

/** Sends an exercise as its panel does, as published or as mended. */
function send(mistake: Mistake, values: PracticeValues, mended: boolean): Promise<Exchange> {
  const filled = (fields: readonly { name: string; value: string }[]) =>
    fields.map(({ name, value }) => ({ name, value: fillIn(value, values) }))
  const { token_endpoint } = host.server
  if (mistake.edit === 'body') {
    const { contentType, body } = mended ? mistake.answer : mistake
    return practice.practise(
      new Request(token_endpoint, {
        method: 'POST',
        headers: { 'Content-Type': contentType },
        body: bodyOf(fillIn(body, values), contentType),
      }),
      'app',
    )
  }
  const parameters = filled(mended ? mistake.answer : mistake.fields)
  if (mistake.sends === 'login') return practice.practiseLogin(parameters, exerciseVerifier)
  return mistake.sends === 'authorize'
    ? practice.practise(new Request(authorizationUrl(host.server, parameters)), 'browser')
    : practice.practise(
        new Request(token_endpoint, {
          method: 'POST',
          headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
          body: encodeParameters(parameters),
        }),
        'app',
      )
}

describe.each(mistakes)('$id', (mistake) => {
  test('as published it is refused, by the check that it names', async () => {
    const exchange = await send(mistake, await prepare(mistake), false)
    expect(isAccepted(goalOf(mistake), exchange)).toBe(false)
    const spoke = exchange.checks?.checks.find(({ outcome }) => outcome === 'failed')
    expect(spoke?.name).toBe(mistake.check)
    expect(needsFresh(exchange)).toBe(false)
    if (mistake.check !== 'exactRedirectUri') expect(refusalOf(exchange)?.description).toBeTruthy()
  })

  test('refused first, then mended, it is accepted: the refusal costs nothing', async () => {
    const values = await prepare(mistake)
    await send(mistake, values, false)
    const exchange = await send(mistake, values, true)
    expect(isAccepted(goalOf(mistake), exchange)).toBe(true)
  })

  test('nothing of the run changes but its exchanges, and those are marked', async () => {
    await send(mistake, await prepare(mistake), true)
    const { exchanges, ...rest } = store.getState()
    const { exchanges: _, ...empty } = store.getInitialState()
    expect(rest).toEqual(empty)
    expect(exchanges.length).toBeGreaterThan(0)
    expect(exchanges.every(({ exercise }) => exercise)).toBe(true)
  })

  test('a section stands behind it', () => {
    expect(mistake.spec).toMatch(/^RFC \d+ (§[\d.]+|appendix [A-Z])$/)
  })
})

test('a code that was exchanged needs a fresh one', async () => {
  const mistake = mistakes.find(({ id }) => id === 'code-verified')
  if (!mistake) throw new Error('no such exercise')
  const values = await prepare(mistake)
  await send(mistake, values, true)
  expect(needsFresh(await send(mistake, values, true))).toBe(true)
})

test('the choices are what their code makes of the example verifier', async () => {
  const hash = await sha256(utf8(exampleVerifier))
  const made = [
    base64url(utf8(hex(hash))),
    hex(hash),
    base64url(await sha256(fromBase64url(exampleVerifier))),
    base64url(hash),
  ]
  const choices = mistakes.find(({ id }) => id === 'hex-challenge')?.choices
  expect(choices?.map(({ value }) => value)).toEqual(made)
  expect(exerciseVerifier).toBe(exampleVerifier)
})

test('a challenge of the right shape is refused only when the code is exchanged', async () => {
  const mistake = mistakes.find(({ id }) => id === 'hex-challenge')
  if (mistake?.edit !== 'fields') throw new Error('no such exercise')
  const value = mistake.choices?.[2]?.value ?? ''
  const parameters = mistake.fields.map((field) =>
    field.name === 'code_challenge' ? { ...field, value } : field,
  )
  const exchange = await practice.practiseLogin(parameters, exerciseVerifier)
  expect(exchange.request.url).toBe(host.server.token_endpoint)
  expect(refusalOf(exchange)).toMatchObject({ code: 'invalid_grant', status: 400 })
})
