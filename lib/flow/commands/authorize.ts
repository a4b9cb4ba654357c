/** Step 3: the authorization request on the phone, and the callback (RFC 6749 §4.1.1, §4.1.2). */
import { type Context, failureOf } from '@/lib/flow/commands/context'
import { authorizeRequest, sent } from '@/lib/flow/parameters'
import type { BrowserPage } from '@/lib/flow/run'
import { authorizationUrl, createNonce, createState, parametersOf } from '@/lib/oauth/authorization'
import type { Transaction } from '@/lib/oauth/callback'
import { navigate } from '@/lib/user-agent/navigate'

/** The longest callback URL that is read, in characters. */
export const longestCallback = 65_536

/** Which window of the phone's browser: the one that all apps share, or a new private one. */
export type BrowserWindow = 'shared' | 'private'

export function authorizeCommands(context: Context) {
  const { run, dispatch, provider, send, pause, dropPaused, phone, leave, usedStates } = context
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
    const known = await transactions()
    // Loaded with the first callback, as are its checks: a first look at a lesson needs neither.
    const { inspectCallback, readCallback } = await import('@/lib/oauth/callback')
    const checks = inspectCallback(url, known, server, now())
    try {
      const { code, transaction } = readCallback(url, known, server, now())
      dispatch({ type: 'callback-received', callback: { url, checks } })
      const { challenge, redirectUri, state } = transaction
      dispatch({ type: 'code-received', code, from: { challenge, redirectUri, state } })
    } catch (error) {
      dispatch({ type: 'callback-received', callback: { url, checks, failure: failureOf(error) } })
      const refused = checks.find(({ outcome }) => outcome === 'failed')?.name === 'noError'
      if (refused) await close(parametersOf(url).find(({ name }) => name === 'state')?.value ?? '')
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

  return {
    browse,
    receiveCallback,
    /** Opens the authorization URL, as it stands, in the phone's browser, or in a new private window of it. */
    async logIn(window: BrowserWindow = 'shared'): Promise<BrowserPage | undefined> {
      const { server, now, closePrivateBrowser } = await provider()
      if (isSpent(run())) {
        dispatch({ type: 'request-named', state: createState(), nonce: createNonce() })
      }
      const parameters = sent(authorizeRequest(run()))
      const url = authorizationUrl(server, parameters)
      const value = (name: string) => parameters.find((each) => each.name === name)?.value
      const maxAge = Number(value('max_age') ?? Number.NaN)
      const transaction: Transaction = {
        state: value('state') ?? '',
        nonce: value('nonce'),
        verifier: run().verifier?.value ?? '',
        challenge: value('code_challenge') ?? '',
        redirectUri: value('redirect_uri') ?? '',
        clientId: value('client_id') ?? '',
        issuer: server.issuer,
        scope: value('scope') ?? '',
        maxAgeS: Number.isInteger(maxAge) ? maxAge : undefined,
        startedAtMs: now(),
      }
      dispatch({ type: 'authorization-started', transaction })
      if (window === 'private') closePrivateBrowser?.()
      return follow(new Request(url), window === 'private' ? { private: true } : {})
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

/** True if an authorization request with the run's state was sent before: a state is good for one. */
function isSpent(run: ReturnType<Context['run']>): boolean {
  return !run.state || run.transactions.some(({ state }) => state === run.state)
}
