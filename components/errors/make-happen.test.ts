import { beforeEach, expect, test } from 'vitest'
import { type AnswerPage, makeHappen } from '@/components/errors/make-happen'
import { type Way, ways } from '@/content/ways'
import type { Commands } from '@/lib/flow/commands'
import { authorizeRequest, tokenRequest } from '@/lib/flow/parameters'
import type { RunStore } from '@/lib/flow/store'
import { answerPage, createTestFlow } from '@/lib/flow/testing/flow'

let store: RunStore
let commands: Commands

const answer: AnswerPage = (page, decision) =>
  answerPage(page, page.url.includes('/consent') ? decision : undefined)

beforeEach(async () => {
  ;({ store, commands } = await createTestFlow())
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
