/** Several steps at once: `Run all steps`, `Fill in the earlier steps`, and the ways back to a fresh start. */
import type { authorizeCommands } from '@/lib/flow/commands/authorize'
import { once } from '@/lib/flow/commands/calls'
import type { Context } from '@/lib/flow/commands/context'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import type { resourceCommands } from '@/lib/flow/commands/resources'
import type { tokenCommands } from '@/lib/flow/commands/tokens'
import type { BrowserPage } from '@/lib/flow/run'
import { type StepName, stepNames, stepStatus } from '@/lib/flow/status'
import { sandboxDefaults } from '@/lib/providers'
import { formSubmission } from '@/lib/user-agent/forms'
import { parsePage } from '@/lib/user-agent/page'

/**
 * Told when a run is filled in and when that ends. Filled-in requests stop at no breakpoint, and what waits
 * there is dropped first.
 */
export type Filling = (on: boolean) => Promise<void> | void

type Parts = ReturnType<typeof pkceCommands> &
  ReturnType<typeof authorizeCommands> &
  ReturnType<typeof tokenCommands> &
  ReturnType<typeof resourceCommands>

/** The most pages that a login may show before the fill-in gives up on it. */
const mostPages = 6

export function wholeRunCommands(context: Context, parts: Parts, filling: Filling) {
  const { run, dispatch, provider, dropPaused } = context

  /** Does one step as the learner would; what the server refuses stays refused. */
  const doStep: Record<StepName, () => Promise<void>> = {
    verifier: () => parts.generateVerifier(),
    challenge: () => parts.deriveAgain(),
    code: () => answerPages(parts, answerAsAda),
    tokens: () => parts.requestTokens(),
    api: async () => {
      await parts.getUserInfo()
      await parts.callApi()
    },
    refresh: () => parts.refresh(),
  }

  /** Does each of `steps` that is missing or out of date; stops at the first that does not succeed. */
  async function doSteps(steps: readonly StepName[]): Promise<void> {
    await filling(true)
    try {
      for (const step of steps) {
        if (stepStatus(run(), step) === 'done') continue
        await doStep[step]()
        if (stepStatus(run(), step) !== 'done') return
      }
    } finally {
      filling(false)
    }
  }

  return {
    /** A fresh run through every step: a new verifier puts all that was made before out of date. */
    runAll: once(async () => {
      await parts.generateVerifier()
      await doSteps(stepNames)
    }),
    /** Does what `step` needs and is not there; what is there already stays. */
    fillInUntil: once((step: StepName) => {
      const earlier = stepNames.slice(0, stepNames.indexOf(step))
      return doSteps(earlier.filter((each) => each !== 'api'))
    }),
    /** Moves the clock of app, server and API. */
    advanceClock: once(async (byMs: number) => {
      const { inside } = await provider()
      await inside?.advanceClock(byMs)
      dispatch({ type: 'clock-moved', byMs })
    }),
    /** Drops the run. The tenant and the login session stay. */
    startOver(): void {
      dropPaused('all')
      parts.closeBrowser()
      parts.forgetKeys()
      dispatch({ type: 'started-over' })
    },
    /** Drops the tenant too: clients, keys, sessions, codes, tokens. */
    resetSandbox: once(async () => {
      const { inside } = await provider()
      await inside?.reset()
      dropPaused('all')
      parts.closeBrowser()
      parts.forgetKeys()
      dispatch({ type: 'started-over' })
    }),
  }
}

/** Who answers the pages of a login: a user of the sandbox, by the names of the login form's fields. */
export type Person = (typeof sandboxDefaults)['ada' | 'grace']

/** Logs in on the phone, answering each page that comes by `answer`, until none comes or it has no answer. */
export async function answerPages(
  { logIn, browse }: Pick<ReturnType<typeof authorizeCommands>, 'logIn' | 'browse'>,
  answer: (page: BrowserPage) => Request | undefined,
): Promise<void> {
  let page = await logIn()
  for (let count = 0; page && count < mostPages; count++) {
    const request = answer(page)
    if (!request) return
    page = await browse(request)
  }
}

/** The request that a person's press on the page's first button sends; undefined where there is no form. */
export function answerAs(person: Person, page: BrowserPage): Request | undefined {
  const form = parsePage(page.html ?? '', page.url).body.querySelector('form')
  if (!form || page.status !== 200) return undefined
  for (const [name, value] of Object.entries(person)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
  const submitter = form.querySelector<HTMLElement>('button:not([type=button])')
  return formSubmission(form, submitter, page.url)
}

/** The same as Ada. */
export function answerAsAda(page: BrowserPage): Request | undefined {
  return answerAs(sandboxDefaults.ada, page)
}
