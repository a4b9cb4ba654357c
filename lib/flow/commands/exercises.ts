/** The commands of exercises and use cases, loaded with the first press that needs one: most visits do none. */
import type { Context } from '@/lib/flow/commands/context'
import { kept } from '@/lib/flow/commands/kept'
import type { practiceCommands } from '@/lib/flow/commands/practice'
import type { CaseParts, caseCommands } from '@/lib/flow/commands/use-cases'
import type { Filling } from '@/lib/flow/commands/whole-run'

type Practice = ReturnType<typeof practiceCommands>
type Cases = ReturnType<typeof caseCommands>

export function lazyPracticeCommands(context: Context): Practice {
  const { load } = kept(async () =>
    (await import('@/lib/flow/commands/practice')).practiceCommands(context),
  )
  return {
    practise: async (...given) => (await load()).practise(...given),
    practiseLogin: async (...given) => (await load()).practiseLogin(...given),
    runTrial: async (...given) => (await load()).runTrial(...given),
    practiceCode: async () => (await load()).practiceCode(),
    practiceRefreshToken: async () => (await load()).practiceRefreshToken(),
  }
}

export function lazyCaseCommands(context: Context, parts: CaseParts, filling: Filling): Cases {
  const { load } = kept(async () =>
    (await import('@/lib/flow/commands/use-cases')).caseCommands(context, parts, filling),
  )
  return {
    setUpRequest: async (...given) => (await load()).setUpRequest(...given),
    tryRequest: async (...given) => (await load()).tryRequest(...given),
    runRequest: async (...given) => (await load()).runRequest(...given),
    customizeTokens: async (...given) => (await load()).customizeTokens(...given),
    readCustomization: async () => (await load()).readCustomization(),
  }
}
