/** Everything that a panel can ask for. Commands await; what happened goes to the store as events. */
import type { Context } from '@/lib/flow/commands/context'
import { lazyCaseCommands, lazyPracticeCommands } from '@/lib/flow/commands/exercises'
import { laterCommands } from '@/lib/flow/commands/later'
import { pkceCommands } from '@/lib/flow/commands/pkce'
import { taskCommands } from '@/lib/flow/commands/tasks'
import { createSets } from '@/lib/flow/commands/turns'
import type { Filling } from '@/lib/flow/commands/whole-run'
import type { EditableRequest } from '@/lib/flow/run'

export function createCommands(context: Context, filling: Filling) {
  const pkce = pkceCommands(context)
  const { createSet, untilQuiet } = createSets()
  const sending = createSet(async () =>
    (await import('@/lib/flow/commands/sending')).sendingCommands(context, pkce, filling),
  )
  const practice = createSet(async () =>
    (await import('@/lib/flow/commands/practice')).practiceCommands(context),
  )
  const cases = createSet(async () => {
    const { caseCommands } = await import('@/lib/flow/commands/use-cases')
    return caseCommands(context, { ...pkce, ...(await sending.load()) }, filling)
  })
  const all = {
    ...pkce,
    ...laterCommands(context, sending),
    ...lazyPracticeCommands(practice),
    ...lazyCaseCommands(cases),
    untilQuiet,
    /** Changes a parameter of a request; `null` takes it out. */
    editParameter(request: EditableRequest, name: string, value: string | null): void {
      context.dispatch({ type: 'parameter-edited', request, name, value })
    },
    /** Puts a request back as the lesson had it. */
    restoreParameters(request: EditableRequest): void {
      context.dispatch({ type: 'parameters-restored', request })
    },
  }
  return { ...all, ...taskCommands(context, all, filling) }
}

export type Commands = ReturnType<typeof createCommands>
