/** Login sessions without cookies: a page-made request and a worker's answer can carry none (Fetch Standard, forbidden headers). */
import type { SessionHandle } from '@/lib/sandbox/env'
import type { Store } from '@/lib/sandbox/store'

/** The login session of one browser during one request. */
export type Jar = SessionHandle & { save(): Promise<void> }

/** The person's browser, drawn or real: one record that tabs share, written after the request if it changed. */
export async function openJar(store: Store): Promise<Jar> {
  const before = (await store.get('jar', 'phone'))?.sessionId
  let sessionId = before
  return {
    id: () => sessionId,
    set: (id) => {
      sessionId = id
    },
    clear: () => {
      sessionId = undefined
    },
    save: async () => {
      if (sessionId !== before) {
        await store.put('jar', 'phone', sessionId === undefined ? {} : { sessionId })
      }
    },
  }
}

/** The jar of a private window, which nothing outlives; for an app's request, an empty one each time. */
export function memoryJar(): Jar {
  let sessionId: string | undefined
  return {
    id: () => sessionId,
    set: (id) => {
      sessionId = id
    },
    clear: () => {
      sessionId = undefined
    },
    save: async () => {},
  }
}
