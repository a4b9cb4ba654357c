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

type Parts = ReturnType<typeof pkceCommands> &
  ReturnType<typeof authorizeCommands> &
  ReturnType<typeof tokenCommands> &
  ReturnType<typeof resourceCommands>

/** The most pages that a login may show before the fill-in gives up on it. */
const mostPages = 6

export function wholeRunCommands(context: Context, parts: Parts, filling: (on: boolean) => void) {
  const { run, dispatch, provider } = context

  /** Does one step as the learner would; what the server refuses stays refused. */
  const doStep: Record<StepName, () => Promise<void>> = {
    verifier: () => parts.generateVerifier(),
    challenge: () => parts.deriveAgain(),
    code: async () => {
      let page = await parts.logIn()
      for (let count = 0; page && count < mostPages; count++) {
        const request = answerAsAda(page)
        if (!request) return
        page = await parts.browse(request)
      }
    },
    tokens: () => parts.requestTokens(),
    api: async () => {
      await parts.getUserInfo()
      await parts.callApi()
    },
    refresh: () => parts.refresh(),
  }

  /** Does each of `steps` that is missing or out of date; stops at the first that does not succeed. */
  async function doSteps(steps: readonly StepName[]): Promise<void> {
    filling(true)
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
      parts.closeBrowser()
      dispatch({ type: 'started-over' })
    },
    /** Drops the tenant too: clients, keys, sessions, codes, tokens. */
    resetSandbox: once(async () => {
      const { inside } = await provider()
      await inside?.reset()
      parts.closeBrowser()
      parts.forgetKeys()
      dispatch({ type: 'started-over' })
    }),
  }
}

/** The request that Ada's press on the page's first button sends; undefined where there is no form. */
export function answerAsAda(page: BrowserPage): Request | undefined {
  const form = parsePage(page.html ?? '', page.url).body.querySelector('form')
  if (!form || page.status !== 200) return undefined
  for (const [name, value] of Object.entries(sandboxDefaults.ada)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = value
  }
  const submitter = form.querySelector<HTMLElement>('button:not([type=button])')
  return formSubmission(form, submitter, page.url)
}
