import { beforeEach, expect, test } from 'vitest'
import { type AnswerPage, makeHappen } from '@/components/errors/make-happen'
import { type Way, ways } from '@/content/ways'
import { type Commands, createCommands } from '@/lib/flow/commands'
import { authorizeRequest, tokenRequest } from '@/lib/flow/parameters'
import { createRunStore, type RunStore } from '@/lib/flow/store'
import { createUsedStates } from '@/lib/flow/used-states'
import { createHost, formOf, type Host } from '@/lib/sandbox/testing/walk'
import { recorded } from '@/lib/trace/record'

let host: Host
let store: RunStore
let commands: Commands

const answer: AnswerPage = async ({ url, html = '' }, decision) => {
  if (!html.includes('<form')) return undefined
  const isConsent = new URL(url).pathname.endsWith('/consent')
  const fields = await formOf(new Response(html))
  const body = new URLSearchParams({ ...fields, ...(isConsent && { decision }) })
  return new Request(new URL(isConsent ? 'consent' : 'login', url), { method: 'POST', body })
}

beforeEach(async () => {
  host = await createHost()
  store = createRunStore()
  commands = createCommands(
    {
      run: store.getState,
      dispatch: store.dispatch,
      provider: async () => host,
      send: recorded(host.send, {
        api: host.api,
        checks: host.inside?.checks,
        onExchange: (exchange) => store.dispatch({ type: 'exchange-recorded', exchange }),
        now: host.now,
      }),
      phone: ({ server }) => ({
        opens: (url) => url.protocol === 'com.exampleco.timesheets:',
        serves: (url) => url.href.startsWith(`${server.issuer}/`),
      }),
      leave: () => {},
      usedStates: createUsedStates('proofkey:test'),
    },
    () => {},
  )
  // Filling in a login needs a browser's DOM; the learner of these tests has logged in before.
  await commands.generateVerifier()
  let page = await commands.logIn()
  for (let request = page && (await answer(page, 'allow')); request; ) {
    page = await commands.browse(request)
    request = page && (await answer(page, 'allow'))
  }
})

/** The parameters of both requests, and which of them are changed. */
function requests() {
  const run = store.getState()
  const parameters = [...authorizeRequest(run), ...tokenRequest(run)]
  return parameters.map(({ name, original }) => ({ name, changed: original !== undefined }))
}

const entries: [string, Way][] = Object.entries(ways)
const pressed = entries.flatMap(([code, { press }]) => (press ? [{ code, press }] : []))

test.each(pressed)('$code happens by one press', async ({ code, press }) => {
  const before = requests()
  const failure = await makeHappen({ run: store.getState, commands }, press, answer)
  expect(failure?.code).toBe(code)
  expect(requests(), 'the requests are as they were').toEqual(before)
})

test.each(pressed)('$code happens again when the code was used before', async ({ code, press }) => {
  await commands.requestTokens()
  const failure = await makeHappen({ run: store.getState, commands }, press, answer)
  expect(failure?.code).toBe(code)
})
