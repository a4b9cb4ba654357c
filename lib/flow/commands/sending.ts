/** The commands that send requests, as one set: steps 3 to 5, and several steps at once. */
import { authorizeCommands } from '@/lib/flow/commands/authorize'
import type { Context } from '@/lib/flow/commands/context'
import type { pkceCommands } from '@/lib/flow/commands/pkce'
import { resourceCommands } from '@/lib/flow/commands/resources'
import { tokenCommands } from '@/lib/flow/commands/tokens'
import { type Filling, wholeRunCommands } from '@/lib/flow/commands/whole-run'

export function sendingCommands(
  context: Context,
  pkce: ReturnType<typeof pkceCommands>,
  filling: Filling,
) {
  const parts = {
    ...authorizeCommands(context),
    ...tokenCommands(context),
    ...resourceCommands(context),
  }
  return { ...parts, ...wholeRunCommands(context, { ...pkce, ...parts }, filling) }
}

export type SendingCommands = ReturnType<typeof sendingCommands>
