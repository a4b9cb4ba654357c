/**
 * One refresh for all copies of a tab. A duplicated tab holds the same refresh token, and a server that rotates takes
 * the second use for a theft (RFC 9700 §4.14.2). So the tab that sends marks the token first, and tells the others.
 */
import { base64url, sha256, utf8 } from '@/lib/encoding'
import type { Context } from '@/lib/flow/commands/context'
import {
  type Handed,
  type RefreshMessage,
  readRefreshMessage,
  refreshMessage,
} from '@/lib/flow/refresh-messages'

/** A tab that says nothing for this long is closed. */
const patienceMs = 2000

export type SharedRefresh = {
  /**
   * Resolves when this tab may send `refreshToken`, or to what another tab has got for it. While another tab says
   * that it waits for the answer, this one waits too.
   */
  begin(refreshToken: string): Promise<Handed | undefined>
  /** Tells the others what came; without tokens, that the refresh token is as good as before. */
  end(refreshToken: string, received?: Handed): Promise<void>
}

export function shareRefresh({
  run,
  usedStates,
  copies,
}: Pick<Context, 'run' | 'usedStates' | 'copies'>): SharedRefresh {
  const channel = copies()
  /** What this tab sends or has sent, by its hash: the turn in which it marked it. */
  const mine = new Map<string, number>()
  const sending = new Set<string>()

  const mark = (about: string, turn: number) => `refresh:${about}:${turn}`
  const say = (...given: Parameters<typeof refreshMessage>) =>
    channel?.postMessage(refreshMessage(...given))

  channel?.addEventListener('message', async ({ data }) => {
    const message = readRefreshMessage(data)
    if (message?.said !== 'asked') return
    const { about } = message
    if (sending.has(about)) return say(about, { said: 'sending' })
    const { tokens, receivedAtMs, spentRefreshTokens } = run()
    if (!tokens || receivedAtMs === undefined) return
    for (const spent of spentRefreshTokens) {
      if ((await hashOf(spent)) !== about) continue
      return say(about, { said: 'received', tokens: tokens.value, atMs: receivedAtMs })
    }
  })

  /** What another tab says of the token in the end; undefined if there is none that says anything. */
  function ask(about: string): Promise<Handed | 'released' | undefined> {
    return new Promise((resolve) => {
      let timer: ReturnType<typeof setTimeout>
      function hear({ data }: MessageEvent): void {
        const message = readRefreshMessage(data)
        if (message?.about !== about) return
        if (message.said === 'sending') {
          clearTimeout(timer)
          timer = setTimeout(wait, patienceMs / 2)
        } else if (message.said !== 'asked') done(message)
      }
      function wait(): void {
        say(about, { said: 'asked' })
        timer = setTimeout(done, patienceMs)
      }
      function done(message?: RefreshMessage): void {
        clearTimeout(timer)
        channel?.removeEventListener('message', hear)
        if (message?.said === 'received') resolve({ tokens: message.tokens, atMs: message.atMs })
        else resolve(message && 'released')
      }
      channel?.addEventListener('message', hear)
      wait()
    })
  }

  return {
    async begin(refreshToken) {
      if (!channel) return undefined
      const about = await hashOf(refreshToken)
      // Of several that wait for a tab that was closed, one gets the next turn.
      for (let turn = 0; ; turn++) {
        // Without a database each tab is on its own.
        if (await usedStates.claim(mark(about, turn)).catch(() => true)) {
          mine.set(about, turn)
          sending.add(about)
          return undefined
        }
        const heard = await ask(about)
        if (heard === 'released') turn = -1
        else if (heard) return heard
      }
    },

    async end(refreshToken, received) {
      if (!channel) return
      const about = await hashOf(refreshToken)
      const turn = mine.get(about)
      mine.delete(about)
      sending.delete(about)
      const isSpent = received && (received.tokens.refresh_token ?? refreshToken) !== refreshToken
      if (isSpent && turn === undefined) await usedStates.claim(mark(about, 0)).catch(() => {})
      if (!isSpent && turn !== undefined) {
        for (let each = 0; each <= turn; each++) await usedStates.release(mark(about, each))
      }
      if (received) say(about, { said: 'received', ...received })
      else if (turn !== undefined) say(about, { said: 'released' })
    },
  }
}

async function hashOf(token: string): Promise<string> {
  return base64url(await sha256(utf8(token)))
}
