/** Does what one press of "Make it happen" promises: the steps before, the changed request, and the way back. */
import type { Press } from '@/content/ways'
import type { Commands } from '@/lib/flow/commands'
import { lessonValue, transactionOf } from '@/lib/flow/parameters'
import type { BrowserPage, EditableRequest, Failure, Run } from '@/lib/flow/run'

type Flow = { run(): Run; commands: Commands }
type Decision = 'allow' | 'deny'
/** Presses the button of a login or consent page, as Ada; nothing where there is none. */
export type AnswerPage = (
  page: BrowserPage,
  decision: Decision,
) => Promise<Request | undefined> | Request | undefined

/** The most pages that a login may show before it is given up. */
const mostPages = 6

/** Makes the failure happen in this run, and hands it out; undefined if none came. */
export async function makeHappen(
  flow: Flow,
  press: Press,
  answer: AnswerPage,
): Promise<Failure | undefined> {
  const { run, commands } = flow
  switch (press.kind) {
    case 'log in':
      await commands.fillInUntil('code')
      if (press.after) await freshCode(flow, answer)
      await changed(flow, 'authorize', press.set, () => logIn(flow, answer, press.answer))
      return run().callback?.failure
    case 'request tokens':
      await freshCode(flow, answer)
      await changed(flow, 'token', press.set, () => commands.requestTokens())
      return failed(run().answers.token)
    case 'call':
      if (!run().tokens?.value.id_token || press.with === 'narrow scope') {
        await freshCode(flow, answer)
        await commands.requestTokens()
      }
      await call(flow, press.with)
      return failed(run().answers.timesheets)
    case 'read callback':
      await freshCode(flow, answer)
      if (press.after) await commands.requestTokens()
      await commands.receiveCallback(changedCallback(run(), press))
      return run().callback?.failure
    case 'read text':
      await commands.receiveCallback(press.text)
      return run().callback?.failure
  }
}

/** A code of the run that was not sent yet. */
async function freshCode({ run, commands }: Flow, answer: AnswerPage): Promise<void> {
  await commands.fillInUntil('tokens')
  const transaction = transactionOf(run())
  if (transaction && transaction.usedAtMs === undefined) return
  await logIn({ run, commands }, answer)
}

async function logIn(
  { commands }: Flow,
  answer: AnswerPage,
  decision: Decision = 'allow',
): Promise<void> {
  let page = await commands.logIn()
  for (let count = 0; page && count < mostPages; count++) {
    const request = await answer(page, decision)
    if (!request) return
    page = await commands.browse(request)
  }
}

/** Runs `action` with parameters of a request changed, and puts them back as they were. */
async function changed(
  { run, commands }: Flow,
  request: EditableRequest,
  set: Readonly<Record<string, string | null>>,
  action: () => Promise<unknown>,
): Promise<void> {
  const before = run().edits[request]
  for (const [name, value] of Object.entries(set)) commands.editParameter(request, name, value)
  try {
    await action()
  } finally {
    for (const name of Object.keys(set)) {
      const value = Object.hasOwn(before, name) ? before[name] : lessonValue(run(), request, name)
      commands.editParameter(request, name, value ?? null)
    }
  }
}

async function call({ run, commands }: Flow, bearer: (Press & { kind: 'call' })['with']) {
  if (bearer !== 'narrow scope') return commands.callApi(bearer)
  const refreshToken = run().tokens?.value.refresh_token ?? ''
  const clientId = transactionOf(run())?.clientId ?? ''
  await commands.refresh([
    { name: 'grant_type', value: 'refresh_token' },
    { name: 'client_id', value: clientId },
    { name: 'refresh_token', value: refreshToken },
    { name: 'scope', value: 'openid read:timesheets' },
  ])
  await commands.callApi('access_token', { date: '2026-11-02', project: 'Not allowed', hours: 1 })
  await commands.refresh() // brings back the whole scope
}

/** The callback that the run's code came with, changed. */
function changedCallback(run: Run, press: Press & { kind: 'read callback' }): string {
  const { code } = run
  const transaction = transactionOf(run)
  const url = new URL(transaction?.redirectUri ?? 'about:blank')
  const answer = { code: code?.value, state: transaction?.state, iss: transaction?.issuer }
  for (const [name, value] of Object.entries({ ...answer, ...press.set })) {
    if (value) url.searchParams.append(name, value)
  }
  const query = [url.searchParams.toString(), press.add].filter(Boolean).join('&')
  return `${url.protocol}${press.path ?? url.pathname}?${query}`
}

function failed(answer: Run['answers']['token']): Failure | undefined {
  return answer?.status === 'failed' ? answer.failure : undefined
}
