/** Keeps the run in sessionStorage, where there is one. What comes back is checked part by part. */
import * as v from 'valibot'
import { emptyRun, type Run } from '@/lib/flow/run'
import { withoutStaleLogins } from '@/lib/flow/stale-logins'
import type { RunStore } from '@/lib/flow/store'
import { createNonce, createState } from '@/lib/oauth/authorization'
import { checkSchema, exchangeSchema } from '@/lib/trace/exchange-schema'

const text = v.string()
const time = v.number()
const edits = v.record(text, v.nullable(text))
const failure = v.looseObject({ code: text })
const transaction = v.looseObject({
  state: text,
  nonce: v.optional(text),
  verifier: text,
  challenge: text,
  redirectUri: text,
  clientId: text,
  issuer: text,
  scope: text,
  startedAtMs: time,
  responseMode: v.optional(v.literal('fragment')),
  usedAtMs: v.optional(time),
})
const idTokenCheck = v.looseObject({ title: text, outcome: text, expected: text, found: text })

const verifier = v.object({ value: text, from: v.looseObject({ kind: text }) })

/** One schema per part of the run, so that a damaged part takes no other with it. */
export const parts = {
  verifier,
  challenge: v.object({ value: text, from: v.object({ verifier: text }) }),
  earlierVerifiers: v.array(
    v.object({ verifier, state: v.optional(text), nonce: v.optional(text) }),
  ),
  state: text,
  nonce: text,
  edits: v.object({ authorize: edits, token: edits, refresh: edits }),
  transactions: v.array(transaction),
  page: v.object({ url: text }),
  away: v.object({
    way: v.picklist(['this tab', 'pop-up']),
    state: text,
    url: text,
    from: v.pipe(text, v.regex(/^(\/[\w-]+)*\/(\?present)?$/)),
  }),
  callback: v.object({ url: text, checks: v.array(checkSchema), failure: v.optional(failure) }),
  code: v.object({
    value: text,
    from: v.object({ challenge: text, redirectUri: text, state: text }),
  }),
  tokens: v.object({
    value: v.looseObject({ access_token: text, token_type: text }),
    from: v.object({ code: text, refreshToken: v.optional(text) }),
  }),
  receivedAtMs: time,
  idTokenReceivedAtMs: time,
  spentRefreshTokens: v.array(text),
  identity: v.object({
    value: v.looseObject({ checks: v.array(idTokenCheck), also: v.array(idTokenCheck) }),
    from: v.object({ idToken: text }),
  }),
  userinfo: v.object({ value: v.record(text, v.unknown()), from: v.object({ code: text }) }),
  timesheets: v.object({ value: v.unknown(), from: v.object({ code: text }) }),
  answers: v.record(text, v.looseObject({ status: v.picklist(['answered', 'failed']) })),
  exchanges: v.array(exchangeSchema),
  clockMoves: v.array(v.object({ byMs: time, after: v.optional(text) })),
} satisfies Record<Exclude<keyof Run, 'app'>, v.GenericSchema>

/** Reads a stored run. A part that is damaged or of another version is dropped, the rest is kept. */
export function restoreRun(stored: string | null): Run {
  const found = parseObject(stored)
  const kept = Object.entries(parts).flatMap(([name, schema]) => {
    const result = v.safeParse(schema, Object.hasOwn(found, name) ? found[name] : undefined)
    return result.success ? [[name, result.output]] : []
  })
  return { ...emptyRun, ...Object.fromEntries(kept) }
}

function parseObject(stored: string | null): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(stored ?? '{}')
    return v.parse(v.record(text, v.unknown()), found)
  } catch {
    return {}
  }
}

/** What is worth storing: no page body, no call that is under way. */
function storable(run: Run): Run {
  const answers = Object.entries(run.answers).filter(([, answer]) => answer.status !== 'sending')
  return {
    ...run,
    page: run.page && !run.page.private ? { url: run.page.url } : undefined,
    answers: Object.fromEntries(answers),
  }
}

/** Does `work` soon, and at the latest when the page goes away; asked again before that, it does it once. */
export type Soon = (work: () => void) => void

/** How long after the first of several events the run is stored, in milliseconds. */
const storedAfterMs = 100

/** A page can go away without notice after it was hidden, so that is the last moment to be sure of. */
export function createSoon(events: EventTarget | undefined = globalThis.window): Soon {
  let waiting: (() => void) | undefined
  const flush = () => {
    const work = waiting
    waiting = undefined
    work?.()
  }
  for (const type of ['pagehide', 'visibilitychange']) {
    events?.addEventListener(type, flush, { capture: true })
  }
  return (work) => {
    if (!waiting) setTimeout(flush, storedAfterMs)
    waiting = work
  }
}

/**
 * Restores the run from `storage`, without logins that are over, and stores it soon after each event: several
 * events of one key are stored once. Where storage refuses, the run lives in memory; where it is full, the oldest exchanges are left out of
 * what is stored, never out of the run.
 */
export function keepRun(
  store: RunStore,
  storage: Storage | undefined,
  key: string,
  soon = createSoon(),
  now: () => number = Date.now,
): void {
  if (!storage) return
  try {
    const run = restoreRun(storage.getItem(key))
    // The run's clock is at least as far ahead as this run has moved it.
    const nowMs = run.clockMoves.reduce((sum, { byMs }) => sum + byMs, now())
    const fresh = withoutStaleLogins(run, nowMs)
    store.dispatch({ type: 'run-restored', run: fresh })
    if (run.state && !fresh.state) {
      store.dispatch({ type: 'request-named', state: createState(), nonce: createNonce() })
    }
  } catch {
    return
  }
  store.subscribe(() => soon(() => save(storable(store.getState()), storage, key)))
}

function save(run: Run, storage: Storage, key: string): void {
  for (
    let exchanges = run.exchanges;
    ;
    exchanges = exchanges.slice(Math.ceil(exchanges.length / 2))
  ) {
    try {
      storage.setItem(key, JSON.stringify({ ...run, app: undefined, exchanges }))
      return
    } catch {
      if (exchanges.length === 0) return
    }
  }
}

/** This tab's sessionStorage; undefined where the browser refuses it. */
export function sessionStorageIfAny(): Storage | undefined {
  try {
    return globalThis.sessionStorage
  } catch {
    return undefined
  }
}
