/** The commands of exercises and use cases, loaded with the first press that needs one: most visits do none. */

import type { practiceCommands } from '@/lib/flow/commands/practice'
import type { CommandSet } from '@/lib/flow/commands/turns'
import type { caseCommands } from '@/lib/flow/commands/use-cases'

type Practice = ReturnType<typeof practiceCommands>
type Cases = ReturnType<typeof caseCommands>

export function lazyPracticeCommands(practice: CommandSet<Practice>): Practice {
  const { use } = practice
  return {
    practise: (...given) => use((set) => set.practise(...given)),
    practiseLogin: (...given) => use((set) => set.practiseLogin(...given)),
    runTrial: (...given) => use((set) => set.runTrial(...given)),
    practiceCode: () => use((set) => set.practiceCode()),
    practiceRefreshToken: () => use((set) => set.practiceRefreshToken()),
  }
}

export function lazyCaseCommands(cases: CommandSet<Cases>): Cases {
  const { use } = cases
  return {
    setUpRequest: (...given) => use((set) => set.setUpRequest(...given)),
    tryRequest: (...given) => use((set) => set.tryRequest(...given)),
    runRequest: (...given) => use((set) => set.runRequest(...given)),
    customizeTokens: (...given) => use((set) => set.customizeTokens(...given)),
    readCustomization: () => use((set) => set.readCustomization()),
  }
}
