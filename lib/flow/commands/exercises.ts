/** The commands of exercises, loaded with the first of them: most visits do none. */
import type { Context } from '@/lib/flow/commands/context'
import type { practiceCommands } from '@/lib/flow/commands/practice'

type Practice = ReturnType<typeof practiceCommands>

export function exerciseCommands(context: Context): Practice {
  const load = async () => {
    const { practiceCommands } = await import('@/lib/flow/commands/practice')
    return practiceCommands(context)
  }
  return {
    practise: async (...given) => (await load()).practise(...given),
    practiseLogin: async (...given) => (await load()).practiseLogin(...given),
    runTrial: async (...given) => (await load()).runTrial(...given),
    practiceCode: async () => (await load()).practiceCode(),
    practiceRefreshToken: async () => (await load()).practiceRefreshToken(),
  }
}
