import { beforeEach, describe, expect, test, vi } from 'vitest'
import { armBreakpoint } from '@/lib/flow/breakpoint'
import { practiceCommands } from '@/lib/flow/commands/practice'
import { sendFromEditor } from '@/lib/flow/commands/send-from-editor'
import type { Breakpoint, Waiting } from '@/lib/flow/pauses'
import { emptyRun } from '@/lib/flow/run'
import { stepStatus } from '@/lib/flow/status'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { pathOf } from '@/lib/trace/http-text'

let flow: TestFlow
const run = () => flow.run()
const pauseBefore = (before: Breakpoint) => flow.pauses.setState({ before })
const tokenRequests = () =>
  run().exchanges.filter(({ request }) => request.url.endsWith('/oauth/token'))

/** The request that waits for a decision, once there is exactly one. */
function waiting(): Promise<Waiting> {
  return vi.waitFor(() => {
    const [one, ...others] = flow.pauses.getState().waiting
    if (!one || others.length > 0) throw new Error(`${others.length} others wait`)
    return one
  })
}

async function walkToCode(): Promise<void> {
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
}

beforeEach(async () => {
  flow = await createTestFlow()
  armBreakpoint(flow.pauses)
})

describe('before the token request', () => {
  beforeEach(async () => {
    await walkToCode()
    pauseBefore('token')
  })

  test('one character of the verifier changed: refused, and the same code still works', async () => {
    const spoiled = flow.commands.requestTokens()
    const { request, decide } = await waiting()
    const verifier = run().verifier?.value ?? ''
    const other = verifier.startsWith('A') ? `B${verifier.slice(1)}` : `A${verifier.slice(1)}`
    decide({ ...request, body: request.body.replace(verifier, other) })
    await spoiled
    expect(run().answers.token).toMatchObject({
      status: 'failed',
      failure: { code: 'invalid_grant', status: 400 },
    })
    expect(tokenRequests()).toMatchObject([{ original: request }])
    const { sent } = flow.pauses.getState()
    const spoke = sent?.answered?.checks?.checks.find(({ outcome }) => outcome === 'failed')
    expect(spoke?.name).toBe('verifierMatchesChallenge')
    expect(run().verifier?.value, 'the run keeps its own').toBe(verifier)

    const good = flow.commands.requestTokens()
    ;(await waiting()).decide('send')
    await good
    expect(stepStatus(run(), 'tokens')).toBe('done')
    expect(tokenRequests().map(({ original }) => original !== undefined)).toEqual([true, false])
  })

  test('a request sent back as it was written is not marked as changed', async () => {
    const pressed = flow.commands.requestTokens()
    const { request, decide } = await waiting()
    decide({ ...request, headers: [...request.headers] })
    await pressed
    expect(stepStatus(run(), 'tokens')).toBe('done')
    expect(tokenRequests()[0]?.original).toBeUndefined()
  })

  test('while it waits nothing is used up: what a reload finds can be sent', async () => {
    const pressed = flow.commands.requestTokens()
    const { decide } = await waiting()
    expect(run().answers.token).toEqual({ status: 'sending' })
    expect(run().transactions.at(-1)?.usedAtMs).toBeUndefined()
    expect(tokenRequests()).toEqual([])
    decide('send')
    await pressed
    expect(run().transactions.at(-1)?.usedAtMs).toBeDefined()
  })

  test('pressed twice, it waits once and is sent once', async () => {
    const presses = [flow.commands.requestTokens(), flow.commands.requestTokens()]
    const { decide } = await waiting()
    decide('send')
    decide('send')
    await Promise.all(presses)
    expect(tokenRequests()).toHaveLength(1)
  })

  test('dropped, it fails in words, and the code is as good as before', async () => {
    const pressed = flow.commands.requestTokens()
    ;(await waiting()).decide('drop')
    await pressed
    expect(run().answers.token).toMatchObject({ failure: { code: 'request_dropped' } })
    expect(run().transactions.at(-1)?.usedAtMs).toBeUndefined()
    pauseBefore('nothing')
    await flow.commands.requestTokens()
    expect(stepStatus(run(), 'tokens')).toBe('done')
  })

  test('Start over takes it away, without a trace in the new run', async () => {
    const pressed = flow.commands.requestTokens()
    await waiting()
    flow.commands.startOver()
    await pressed
    expect(run()).toEqual(emptyRun)
    expect(flow.pauses.getState().waiting).toEqual([])
    pauseBefore('nothing')
    await walkToCode()
    await flow.commands.requestTokens()
    expect(stepStatus(run(), 'tokens')).toBe('done')
  })

  test('Fill in the earlier steps never stops, not even behind one that waits', async () => {
    const pressed = flow.commands.requestTokens()
    await waiting()
    await flow.commands.fillInUntil('api')
    await pressed
    expect(stepStatus(run(), 'tokens')).toBe('done')
    expect(tokenRequests()).toHaveLength(1)
    expect(flow.pauses.getState().waiting).toEqual([])
  })

  test('other requests pass', async () => {
    pauseBefore('API')
    await flow.commands.requestTokens()
    expect(stepStatus(run(), 'tokens')).toBe('done')
    const called = flow.commands.callApi()
    expect(pathOf((await waiting()).request.url)).toBe('/docs/sandbox/api/timesheets')
    flow.pauses.getState().waiting[0]?.decide('send')
    await called
    expect(stepStatus(run(), 'api')).toBe('done')
  })
})

describe('before every request of the phone', () => {
  beforeEach(async () => {
    await flow.commands.generateVerifier()
    pauseBefore('everything')
  })

  test('each hop waits in turn', async () => {
    const login = flow.commands.logIn()
    const paths: string[] = []
    for (let hop = 0; hop < 2; hop++) {
      const { request, decide } = await waiting()
      paths.push(`${request.method} ${pathOf(request.url)}`)
      expect(run().page?.url, 'a reload asks for it again').toBe(request.url)
      decide('send')
    }
    await login
    expect(paths).toEqual(['GET /docs/sandbox/authorize', 'GET /docs/sandbox/login'])
    expect(run().page?.html).toContain('<form')
  })

  test('a changed hop is what the browser asks and shows', async () => {
    const login = flow.commands.logIn()
    const { request, decide } = await waiting()
    const url = request.url.replace('timesheets-mobile', 'nobody')
    decide({ ...request, url })
    await login
    expect(run().page).toMatchObject({ url, status: 400 })
    expect(run().exchanges).toMatchObject([{ request: { url }, original: request }])
  })

  test('a form that is dropped is there again', async () => {
    pauseBefore('nothing')
    await flow.commands.logIn()
    const form = run().page
    pauseBefore('everything')
    const sent = flow.press()
    const { request, decide } = await waiting()
    expect(request.method).toBe('POST')
    expect(run().page, 'its page stays while it waits').toBe(form)
    decide('drop')
    await sent
    expect(run().page).toBe(form)
  })

  test('a dropped page says so, and closing the browser drops what waits', async () => {
    const login = flow.commands.logIn()
    ;(await waiting()).decide('drop')
    await login
    expect(run().page).toMatchObject({ problem: 'dropped' })
    const again = flow.commands.logIn()
    await waiting()
    flow.commands.closeBrowser()
    await again
    expect(run().page).toBeUndefined()
    expect(flow.pauses.getState().waiting).toEqual([])
  })

  test('a second login takes the place of one that waits', async () => {
    const first = flow.commands.logIn()
    await waiting()
    const second = flow.commands.logIn()
    await first
    ;(await waiting()).decide('send')
    ;(await waiting()).decide('send')
    await second
    expect(run().page?.html).toContain('<form')
    expect(run().exchanges).toHaveLength(2)
  })

  test('an endless redirect is asked about 20 times, then the browser stops, and the run is intact', async () => {
    const before = run().verifier
    flow.host.send = async (request) =>
      new Response(null, { status: 302, headers: { location: request.url } })
    const login = flow.commands.logIn()
    for (let hop = 0; hop < 20; hop++) {
      const { request, decide } = await waiting()
      decide({ ...request, headers: [['x-hop', String(hop)]] })
    }
    await login
    expect(run().page).toMatchObject({ problem: 'too many redirects' })
    expect(run().exchanges).toHaveLength(20)
    expect(run().verifier).toBe(before)
  })
})

describe('a real navigation', () => {
  const goOut = () => flow.commands.goOut('this tab', 'https://proofkey.example/callback/', '/')

  beforeEach(async () => {
    await flow.commands.generateVerifier()
    pauseBefore('authorize')
  })

  test('leaves with the URL as the learner wrote it', async () => {
    const going = goOut()
    const { request, decide } = await waiting()
    expect(run().away, 'nothing has left yet').toBeUndefined()
    decide({ ...request, url: `${request.url}&prompt=login` })
    expect(await going).toBe(`${request.url}&prompt=login`)
    expect(run().away?.url).toBe(`${request.url}&prompt=login`)
  })

  test('dropped, this page is not left', async () => {
    const going = goOut()
    ;(await waiting()).decide('drop')
    expect(await going).toBeUndefined()
    expect(run().away).toBeUndefined()
  })
})

describe('a request of an exercise', () => {
  const wrongGrant = async () => {
    const body = new URLSearchParams({ grant_type: 'password' })
    return new Request(flow.host.server.token_endpoint, { method: 'POST', body })
  }

  test('waits as those of the run do, and is marked with what was changed', async () => {
    pauseBefore('token')
    const practised = flow.commands.practise(await wrongGrant(), 'app')
    const { request, decide } = await waiting()
    decide({ ...request, body: 'grant_type=client_credentials' })
    const made = await practised
    expect(made).toMatchObject({ exercise: true, original: request })
    expect(made.request.body).toBe('grant_type=client_credentials')
  })

  test('dropped, nothing is sent, and whoever sent it hears why', async () => {
    pauseBefore('everything')
    const practised = flow.commands.practise(await wrongGrant(), 'app')
    ;(await waiting()).decide('drop')
    await expect(practised).rejects.toMatchObject({ code: 'request_dropped' })
    expect(run().exchanges).toEqual([])
  })

  test('the login that an exercise makes for itself waits nowhere', async () => {
    pauseBefore('everything')
    const practice = practiceCommands(flow.context, () => undefined)
    await expect(practice.practiceCode()).rejects.toThrow('gave no code')
    const marks = { exercise: true, filledIn: true }
    expect(run().exchanges, 'the request, and the login page').toMatchObject([marks, marks])
    expect(flow.pauses.getState().waiting).toEqual([])
  })
})

describe('sent again from the editor', () => {
  test('a spoiled one is recorded as the learner’s own, and no value of the run changes', async () => {
    await walkToCode()
    await flow.commands.requestTokens()
    const before = run()
    const [recorded] = tokenRequests()
    if (!recorded) throw new Error('no token request was recorded')
    const body = recorded.request.body.replace('authorization_code', 'password')
    const made = await sendFromEditor(flow.context, recorded, { ...recorded.request, body })
    expect(made).toMatchObject({ own: true, exercise: true, original: recorded.request })
    expect(made.response.status).toBe(400)
    expect({ ...run(), exchanges: [] }).toEqual({ ...before, exchanges: [] })
    const back = await sendFromEditor(flow.context, made, made.original ?? made.request)
    expect(back.original).toBeUndefined()
    expect(back.checks?.checks.find(({ outcome }) => outcome === 'failed')?.name).toBe('codeUnused')
  })

  test('a code that it spends is remembered as sent', async () => {
    await walkToCode()
    pauseBefore('token')
    const pressed = flow.commands.requestTokens()
    const { request, decide } = await waiting()
    decide({ ...request, body: request.body.replace('code_verifier=', 'code_verifier=x') })
    await pressed
    expect(run().transactions.at(-1)?.usedAtMs).toBeUndefined()
    const [refused] = tokenRequests()
    if (!refused) throw new Error('no token request was recorded')
    const made = await sendFromEditor(flow.context, refused, request)
    expect(made.response.status).toBe(200)
    expect(run().tokens).toBeUndefined()
    expect(run().transactions.at(-1)?.usedAtMs).toBeDefined()
  })

  test('a browser’s request is sent by the browser, and no redirect is followed', async () => {
    await flow.commands.generateVerifier()
    await flow.commands.logIn()
    const [authorize] = run().exchanges
    if (!authorize) throw new Error('no authorization request was recorded')
    const page = run().page
    const made = await sendFromEditor(flow.context, authorize, authorize.request)
    expect(made).toMatchObject({ from: 'browser', response: { status: 303 } })
    expect(run().exchanges).toHaveLength(3)
    expect(run().page).toBe(page)
  })
})
