/** Requests from the editor: a recorded one, sent again as it was or as the learner has changed it. */
import type { Context } from '@/lib/flow/commands/context'
import type { Exchange, SentRequest } from '@/lib/trace/exchange'

export function editorCommands(context: Context) {
  return {
    /**
     * Sends `request` by whoever sent `recorded`, and resolves to what came of it. It is recorded as the
     * learner's own. No value of the run changes by it; what the server does is real.
     */
    async sendAgain(recorded: Exchange, request: SentRequest): Promise<Exchange> {
      // Loaded with the first editor: a first look at a lesson has none.
      const { sendFromEditor } = await import('@/lib/flow/commands/send-from-editor')
      return sendFromEditor(context, recorded, request)
    },
  }
}
