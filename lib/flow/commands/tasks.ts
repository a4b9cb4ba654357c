/** *Show me* of a lesson's task: its steps, done one after the other and recorded as filled in. */
import { once } from '@/lib/flow/commands/calls'
import type { Context } from '@/lib/flow/commands/context'
import type { ShownTask, StepCommands } from '@/lib/flow/commands/show-task'
import type { Filling } from '@/lib/flow/commands/whole-run'

export function taskCommands(context: Context, commands: StepCommands, filling: Filling) {
  return {
    showTask: once(async (task: ShownTask): Promise<void> => {
      // Loaded with the first press: most learners do their tasks themselves.
      const { taskSteps } = await import('@/lib/flow/commands/show-task')
      await filling(true)
      try {
        await taskSteps(context, {
          ...commands,
          async fillInUntil(step) {
            await commands.fillInUntil(step)
            await filling(true)
          },
        })[task]()
      } finally {
        filling(false)
      }
    }),
  }
}
