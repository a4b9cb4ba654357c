/**
 * What comes of a badly set server: the flow run as an app, or attacked as a thief would, and told step by step.
 * Nothing is foretold here. Against a server that is right, the same walks end well or are refused.
 */
import { failureOf } from '@/lib/flow/commands/context'
import type { Connection, createPracticeWalk } from '@/lib/flow/commands/practice-walk'
import type { Failure } from '@/lib/flow/run'
import { appWalks } from '@/lib/flow/trials-app'
import { attacks } from '@/lib/flow/trials-attacks'
import type { SwitchName } from '@/lib/settings'

/** One step of a trial, by a name that `content/misconfigure.ts` has words for. */
export type StepName =
  | 'log in'
  | 'read the callback'
  | 'request tokens'
  | 'request tokens in time'
  | 'request tokens again'
  | 'check the ID token'
  | 'call the API'
  | 'read from another origin'
  | 'log in with plain'
  | 'log in, challenge taken out'
  | 'log in by a forged link'
  | 'redeem the stolen code'
  | 'refresh a stolen copy'
  | 'refresh as the app'

/** A check of the server that a switch silenced. */
export type LetPass = { check: string; by: SwitchName }

export type TrialStep = {
  step: StepName
  /** Absent if the step went through. */
  failure?: Failure
  /** The last message of the step. */
  exchange?: string
  letPass: LetPass[]
}

export type Trial = {
  steps: TrialStep[]
  /** `harm`: a thief got through. `error`: the app or the server stopped. `well`: neither. */
  end: 'harm' | 'error' | 'well'
}

export type Walks = Pick<ReturnType<typeof createPracticeWalk>, 'walk' | 'redeem'>

/** Does one step, writes down how it went, and hands on what it gave; undefined if it failed. */
export type Take = <T>(step: StepName, act: () => Promise<T>) => Promise<T | undefined>

/** A walk; it resolves to true if whoever walked it got to its end. */
export type TrialWalk = (take: Take, connection: Connection, walks: Walks) => Promise<boolean>

/** Walks the trial that belongs to a switch, whether the switch is on or not. */
export async function runTrial(
  name: SwitchName,
  connection: Connection,
  walks: Walks,
): Promise<Trial> {
  const steps: TrialStep[] = []
  const take: Take = async (step, act) => {
    const before = connection.seen.length
    let failure: Failure | undefined
    let result: Awaited<ReturnType<typeof act>> | undefined
    try {
      result = await act()
    } catch (error) {
      failure = failureOf(error)
    }
    const exchanges = connection.seen.slice(before)
    const letPass = exchanges.flatMap(({ checks }) =>
      (checks?.checks ?? []).flatMap((check) =>
        check.letPassBy ? [{ check: check.name, by: check.letPassBy }] : [],
      ),
    )
    const exchange = exchanges.at(-1)?.id
    steps.push({ step, letPass, ...(failure && { failure }), ...(exchange && { exchange }) })
    return result
  }
  const attack = attacks[name]
  const walk = attack ?? appWalks[name] ?? appWalks.whole
  const through = await walk(take, connection, walks)
  const end = attack && through ? 'harm' : steps.some(({ failure }) => failure) ? 'error' : 'well'
  return { steps, end }
}
