import { describe, expect, test } from 'vitest'
import { emptyRun, type Run } from '@/lib/flow/run'
import { isOneCharacterApart } from '@/lib/flow/task-facts'
import { taskDone, taskNames } from '@/lib/flow/tasks'
import type { SwitchName } from '@/lib/settings'
import type { Exchange } from '@/lib/trace/exchange'

const issuer = 'https://learn.example/sandbox'
const verifier = 'a'.repeat(43)
const almost = `${verifier.slice(1)}b`

type Made = Partial<Omit<Exchange, 'request' | 'response'>> & {
  request?: Partial<Exchange['request']>
  status?: number
  location?: string
  answer?: Record<string, unknown>
  failed?: string
}

let count = 0
function exchange(path: string, made: Made): Exchange {
  const { request, status = 200, location, answer = {}, failed, ...rest } = made
  return {
    id: `e${++count}`,
    from: 'app',
    to: path.startsWith('/api') ? 'api' : 'server',
    startedAtMs: 0,
    elapsedMs: 1,
    request: { method: 'POST', url: issuer + path, headers: [], body: '', ...request },
    response: {
      status,
      headers: location ? [['Location', location]] : [],
      body: JSON.stringify(answer),
    },
    ...(failed
      ? {
          checks: {
            endpoint: path,
            checks: [{ name: failed, asks: '?', spec: '', outcome: 'failed' }],
          },
        }
      : {}),
    ...rest,
  }
}

const withExchanges = (...exchanges: Exchange[]): Run => ({ ...emptyRun, exchanges })
const authorize = (made: Made) => exchange('/authorize', { from: 'browser', ...made })
const token = (body: Record<string, string>, made: Made = {}) =>
  exchange('/oauth/token', { request: { body: `${new URLSearchParams(body)}` }, ...made })
const api = (status: number, bearer = true) =>
  exchange('/api/timesheets', {
    status,
    request: { headers: bearer ? [['Authorization', 'Bearer x']] : [] },
  })
const refused = { status: 400, answer: { error: 'invalid_grant' } }
const refresh = (refresh_token: string, made: Made) =>
  token({ grant_type: 'refresh_token', refresh_token }, made)

test.each(taskNames)('%s is not done by a run in which nothing happened', (task) => {
  expect(taskDone(emptyRun, task)).toBe(false)
})

test.each(taskNames)('%s is not done by a walk without any trouble', (task) => {
  const run: Run = {
    ...withExchanges(
      authorize({ status: 303, location: '/sandbox/login' }),
      authorize({ status: 303, location: 'com.exampleco.timesheets:/callback?code=c' }),
      token(
        { code: 'c', code_verifier: verifier },
        { answer: { refresh_token: 'r1', expires_in: 3600 } },
      ),
      api(200),
      refresh('r1', { startedAtMs: 9000, answer: { refresh_token: 'r2', expires_in: 3600 } }),
    ),
    verifier: { value: verifier, from: { kind: 'random', bytes: 32 } },
    challenge: { value: 'x', from: { verifier } },
  }
  expect(taskDone(run, task)).toBe(false)
})

describe('steps 1 and 2', () => {
  const made = (value: string, kind: 'random' | 'typed' = 'random') => ({
    value,
    from: kind === 'random' ? { kind, bytes: 96 } : { kind },
  })
  test('the longest verifier, if it is random; an earlier one counts', () => {
    const longest = 'a'.repeat(128)
    const done = (run: Partial<Run>) => taskDone({ ...emptyRun, ...run }, 'create-code-verifier')
    expect(done({ verifier: made(longest) })).toBe(true)
    expect(done({ verifier: made(longest, 'typed') })).toBe(false)
    expect(done({ verifier: made('a'.repeat(127)) })).toBe(false)
    expect(done({ earlierVerifiers: [{ verifier: made(longest) }] })).toBe(true)
  })
  test('two verifiers one character apart, both hashed', () => {
    const run: Run = {
      ...emptyRun,
      earlierVerifiers: [{ verifier: made(verifier) }],
      verifier: made(almost, 'typed'),
    }
    const challenge = { value: 'x', from: { verifier: almost } }
    expect(taskDone(run, 'create-code-challenge')).toBe(false)
    expect(taskDone({ ...run, challenge }, 'create-code-challenge')).toBe(true)
    const same = { ...run, challenge, earlierVerifiers: [{ verifier: made(almost) }] }
    expect(taskDone(same, 'create-code-challenge')).toBe(false)
  })
  test('one character apart', () => {
    expect(isOneCharacterApart(verifier, almost)).toBe(true)
    expect(isOneCharacterApart(verifier, verifier)).toBe(false)
    expect(isOneCharacterApart(verifier, `${verifier}b`)).toBe(false)
    expect(isOneCharacterApart('', '')).toBe(false)
  })
})

describe('step 3', () => {
  test('only the check of the callback URL counts, and only in the run itself', () => {
    const bad: Made = { status: 400, failed: 'exactRedirectUri' }
    const done = (made: Made) => taskDone(withExchanges(authorize(made)), 'authorize-user')
    expect(done(bad)).toBe(true)
    expect(done({ ...bad, failed: 'knownClient' })).toBe(false)
    expect(done({ ...bad, exercise: true })).toBe(false)
  })
  test('a code by a claimed https link; by a page of this site or a scheme it does not count', () => {
    const done = (location: string) =>
      taskDone(withExchanges(authorize({ status: 303, location })), 'quickstarts')
    expect(done('https://app.exampleco.com/callback?code=c')).toBe(true)
    expect(done('https://app.exampleco.com/callback?error=access_denied')).toBe(false)
    expect(done('https://learn.example/callback/?code=c')).toBe(false)
    expect(done('com.exampleco.timesheets:/callback?code=c')).toBe(false)
  })
})

test('silence: both endings, and only where no page was allowed', () => {
  const silent = (location: string, prompt = 'none') =>
    authorize({
      status: 303,
      location,
      request: { url: `${issuer}/authorize?client_id=a&prompt=${prompt}` },
    })
  const done = (...exchanges: Exchange[]) => taskDone(withExchanges(...exchanges), 'silent-login')
  const no = silent('com.x:/callback?error=login_required')
  expect(done(no, silent('com.x:/callback?code=c'))).toBe(true)
  expect(done(no, silent('com.x:/callback?code=c', 'login'))).toBe(false)
  expect(done(no, silent('com.x:/callback?error=consent_required'))).toBe(false)
  expect(done(silent('com.x:/callback?code=c'))).toBe(false)
})

describe('step 4', () => {
  const transaction = {
    state: 's',
    verifier,
    challenge: 'c',
    redirectUri: 'r',
    clientId: 'i',
    issuer,
    scope: '',
    startedAtMs: 0,
  }
  const done = (code_verifier: string, made: Made) =>
    taskDone(
      { ...withExchanges(token({ code_verifier }, made)), transactions: [transaction] },
      'request-tokens',
    )
  test('one character of the login’s verifier, and the refusal for it', () => {
    expect(done(almost, { ...refused, failed: 'verifierMatchesChallenge' })).toBe(true)
    expect(done(almost, refused), 'where no checks are seen').toBe(true)
  })
  test('another verifier, another refusal or a success does not count', () => {
    expect(done('z'.repeat(43), refused)).toBe(false)
    expect(done(verifier, refused)).toBe(false)
    expect(done(almost, { ...refused, failed: 'codeUnused' })).toBe(false)
    expect(done(almost, { status: 200 })).toBe(false)
  })
})

describe('registrations and use cases', () => {
  test('the app may not ask: the error comes back at once', () => {
    const done = (error: string) =>
      taskDone(
        withExchanges(authorize({ status: 303, location: `com.x:/callback?error=${error}` })),
        'register-application',
      )
    expect(done('unauthorized_client')).toBe(true)
    expect(done('access_denied')).toBe(false)
  })
  test('no refresh token, and the API’s switch is the only one that is off', () => {
    const note = (name: string, outcome: 'passed' | 'failed') => ({
      name,
      asks: '?',
      spec: '',
      outcome,
    })
    const done = (others: 'passed' | 'failed', answer: Record<string, unknown> = {}) => {
      const notes = [note('offlineAccessAsked', others), note('apiAllowsOfflineAccess', 'failed')]
      const checks = { endpoint: '/oauth/token', checks: [], notes }
      return taskDone(withExchanges({ ...token({}, { answer }), checks }), 'register-api')
    }
    expect(done('passed')).toBe(true)
    expect(done('failed')).toBe(false)
    expect(done('passed', { refresh_token: 'r' })).toBe(false)
    expect(taskDone(withExchanges(token({})), 'register-api')).toBe(false)
  })
  test('what was granted counts, not what was asked for', () => {
    const done = (scope: string) =>
      taskDone(withExchanges(token({}, { answer: { scope } })), 'sample-use-cases')
    expect(done('openid approve:timesheets')).toBe(true)
    expect(done('openid read:timesheets')).toBe(false)
  })
})

test('the API: both refusals, each for a token that was sent', () => {
  const done = (...exchanges: Exchange[]) => taskDone(withExchanges(...exchanges), 'call-api')
  expect(done(api(403), api(200), api(401))).toBe(true)
  expect(done(api(403), api(401, false))).toBe(false)
  expect(done(api(401), api(401))).toBe(false)
})

describe('step 5', () => {
  const good = refresh('r1', { answer: { refresh_token: 'r2' } })
  const done = (...exchanges: Exchange[]) => taskDone(withExchanges(...exchanges), 'refresh-tokens')
  test('the old one, then the newest, both refused', () => {
    expect(done(good, refresh('r1', refused), refresh('r2', refused))).toBe(true)
  })
  test('half of it, the wrong order, or a token of nobody does not count', () => {
    expect(done(good, refresh('r1', refused))).toBe(false)
    expect(done(good, refresh('r1', refused), refresh('r1', refused))).toBe(false)
    expect(done(good, refresh('r2', refused), refresh('r1', refused))).toBe(false)
    expect(done(good, refresh('x', refused), refresh('r2', refused))).toBe(false)
  })
  test('the clock: renewed after the end of the access token, not before', () => {
    const first = token({ code: 'c' }, { answer: { expires_in: 3600 } })
    const at = (startedAtMs: number) =>
      taskDone(withExchanges(first, refresh('r1', { startedAtMs })), 'mobile-sdks')
    expect(at(3_600_001)).toBe(true)
    expect(at(3_599_999)).toBe(false)
  })
})

test('the password grant, refused for what it is', () => {
  const done = (grant_type: string, error: string) =>
    taskDone(
      withExchanges(token({ grant_type }, { status: 400, answer: { error }, exercise: true })),
      'hosted-or-embedded',
    )
  expect(done('password', 'unsupported_grant_type')).toBe(true)
  expect(done('password', 'invalid_client')).toBe(false)
  expect(done('implicit', 'unsupported_grant_type')).toBe(false)
})

describe('misconfigure', () => {
  const code = { code: 'c' }
  const letPass = (letPassBy: SwitchName): Made => ({
    checks: {
      endpoint: 'token',
      checks: [
        { name: 'verifierMatchesChallenge', asks: '?', spec: '', outcome: 'passed', letPassBy },
      ],
    },
  })
  const opened = token(code, letPass('unsafeAllowMissingPkce'))
  const shut = authorize({ status: 303, location: 'com.x:/cb?error=x', failed: 'challengePresent' })
  const done = (...exchanges: Exchange[]) => taskDone(withExchanges(...exchanges), 'misconfigure')
  test('let through, and then refused', () => {
    expect(done(opened, shut)).toBe(true)
    expect(done(opened)).toBe(false)
    expect(done(shut, opened)).toBe(false)
  })
  test('another switch, another check or a refused exchange does not count', () => {
    expect(done(token(code, letPass('unsafeAllowPlain')), shut)).toBe(false)
    expect(done(opened, authorize({ status: 400, failed: 'exactRedirectUri' }))).toBe(false)
    expect(done(token(code, { ...letPass('unsafeAllowMissingPkce'), ...refused }), shut)).toBe(
      false,
    )
  })
})

describe('find the mistake', () => {
  const practised = { exercise: true } as const
  const bad = token({}, { ...practised, ...refused })
  const done = (...exchanges: Exchange[]) =>
    taskDone(withExchanges(...exchanges), 'find-the-mistake')
  test('refused, then accepted', () => {
    expect(done(bad, token({}, practised))).toBe(true)
    expect(done(token({}, practised), bad)).toBe(false)
    expect(done(bad, token({}, {}))).toBe(false)
  })
  test('the login that fills an exercise in does not count, nor one whose token request is refused', () => {
    expect(done(bad, token({}, { ...practised, filledIn: true }))).toBe(false)
    const through = authorize({ ...practised, status: 303, location: '/sandbox/login' })
    const own = token({}, { ...practised, ...refused, filledIn: true })
    expect(done(bad, through, own)).toBe(false)
    expect(done(bad, through)).toBe(true)
  })
})
