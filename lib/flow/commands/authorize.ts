/** Step 3: the authorization request on the phone, and the callback (RFC 6749 §4.1.1, §4.1.2). */
import { beginLogin } from '@/lib/flow/commands/begin-login'
import { type Context, failureOf } from '@/lib/flow/commands/context'
import type { Away, BrowserPage } from '@/lib/flow/run'
import { stateOf } from '@/lib/oauth/authorization'
import type { Transaction } from '@/lib/oauth/callback'
import { navigate } from '@/lib/user-agent/navigate'

/** The longest callback URL that is read, in characters. */
export const longestCallback = 65_536

/** Which window of the phone's browser: the one that all apps share, or a new private one. */
export type BrowserWindow = 'shared' | 'private'

export function authorizeCommands(context: Context) {
  const { run, dispatch, provider, send, pause, dropPaused, phone, leave, here, usedStates } =
    context
  let newest = 0

  /**
   * Shows where a request of the phone's browser leads, in the window that is open. The answer to an older
   * press is dropped.
   */
  function browse(request: Request): Promise<BrowserPage | undefined> {
    return follow(request, run().page)
  }

  async function follow(
    request: Request,
    before: Partial<BrowserPage> = {},
  ): Promise<BrowserPage | undefined> {
    const mine = ++newest
    const shown = run().page
    let { url } = request
    const ask = (asked: string) => {
      url = asked
      if (mine === newest) dispatch({ type: 'page-shown', page: { ...before, url } })
    }
    // A form leaves its page once it is really sent: a reload before that brings the form back.
    if (request.method === 'GET') ask(url)
    await dropPaused('browser')
    const connected = await provider()
    const sender = before.private ? 'private browser' : 'browser'
    const leaving = async (hop: Request) => {
      if (hop.method === 'GET') ask(hop.url)
      const decided = await pause(hop, sender)
      ask(decided.url)
      return decided
    }
    const landing = await navigate(request, send, phone(connected), sender, leaving).catch(
      (error) => ({ kind: 'failed', url, reason: reasonOf(error) }) as const,
    )
    if (mine !== newest) return undefined
    if (landing.kind === 'failed' && landing.reason === 'dropped' && run().page === shown) {
      return shown
    }
    if (landing.kind === 'app') {
      await receiveCallback(landing.url)
      return undefined
    }
    if (landing.kind === 'web') {
      dispatch({ type: 'page-closed' })
      leave(landing.url)
      return undefined
    }
    const window = before.private && { private: before.private }
    const page: BrowserPage =
      landing.kind === 'page'
        ? { url: landing.url, status: landing.status, html: landing.html, ...window }
        : { url: landing.url, problem: landing.reason, ...window }
    dispatch({ type: 'page-shown', page })
    return page
  }

  /** Reads a callback, however it came, and takes the code out of it if every check passes. */
  async function receiveCallback(received: string): Promise<void> {
    const url = received.trim().slice(0, longestCallback)
    const { server, now } = await provider()
    const state = stateOf(url)
    const { away } = run()
    if (away?.state === state) await (await loadAway()).comeBack(context, away, url)
    const known = await transactions()
    // Loaded with the first callback, as are its checks: a first look at a lesson needs neither.
    const { inspectCallback, readCallback } = await import('@/lib/oauth/callback')
    const checks = inspectCallback(url, known, server, now())
    try {
      const { code, transaction } = readCallback(url, known, server, now())
      dispatch({ type: 'callback-received', callback: { url, checks } })
      const { challenge, redirectUri } = transaction
      dispatch({ type: 'code-received', code, from: { challenge, redirectUri, state } })
    } catch (error) {
      dispatch({ type: 'callback-received', callback: { url, checks, failure: failureOf(error) } })
      const refused = checks.find(({ outcome }) => outcome === 'failed')?.name === 'noError'
      if (refused) await close(state)
    }
  }

  /** An error in answer to our request ends its transaction: no code can follow. */
  async function close(state: string): Promise<void> {
    await usedStates.claim(state)
    dispatch({ type: 'transaction-used', state, atMs: (await provider()).now() })
  }

  /** This run's transactions, each with the mark that any tab has set on it. */
  async function transactions(): Promise<Transaction[]> {
    return Promise.all(
      run().transactions.map(async (transaction) => ({
        ...transaction,
        usedAtMs: transaction.usedAtMs ?? (await usedStates.usedAtMs(transaction.state)),
      })),
    )
  }

  async function goOut(
    way: Away['way'],
    redirectUri: string,
    from: string,
  ): Promise<string | undefined> {
    newest++
    await dropPaused('browser')
    return (await loadAway()).goOut(context, way, redirectUri, from)
  }

  return {
    browse,
    receiveCallback,
    /**
     * Opens the authorization URL, as it stands, in the phone's browser, or in a new private window of it. Where
     * the server's pages are real ones, this page is left for them, and nothing is shown.
     */
    async logIn(window: BrowserWindow = 'shared'): Promise<BrowserPage | undefined> {
      const { server, pages, now, closePrivateBrowser } = await provider()
      if (pages === 'real') {
        const { callback, path } = here()
        const url = await goOut('this tab', callback, path)
        if (url !== undefined) leave(url)
        return undefined
      }
      const url = beginLogin(context, server, now())
      if (window === 'private') closePrivateBrowser?.()
      return follow(new Request(url), window === 'private' ? { private: true } : {})
    },
    /**
     * Begins a login for a real navigation and gives its address, if it is not dropped. The answer goes to `redirectUri`, a page of
     * this site; `from` is the path of the page to come back to.
     */
    goOut,
    /** Takes what is known by now of a login that is out. */
    async lookAfterAway(): Promise<void> {
      const { away } = run()
      if (away) await (await loadAway()).takeHops(context, away)
    },
    /** Closes the phone's browser, as a person does who changes their mind. */
    closeBrowser(): void {
      newest++
      dropPaused('browser')
      dispatch({ type: 'page-closed' })
    },
  }
}

/** Why nothing came: the learner dropped a request at the breakpoint, or nobody answered. */
function reasonOf(error: unknown): 'dropped' | 'unreachable' {
  return failureOf(error).code === 'request_dropped' ? 'dropped' : 'unreachable'
}

/** Loaded with the first real navigation: the phone does without. */
function loadAway() {
  return import('@/lib/flow/commands/away')
}
