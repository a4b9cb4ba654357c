/** Pages and worker of one site share the tenant's database: whoever changes the tenant tells the others. */

/** Several changes within this time, in milliseconds, ask for one look. */
const togetherMs = 100

/** What is said is only: look again. */
const message = 'changed'

export type TenantChanges = {
  /** Tells every other page that the tenant has changed. */
  tell(): void
}

/** Listens, for a page: `onChange` is called after others have changed the tenant in `databaseName`. */
export function shareTenantChanges(databaseName: string, onChange: () => void): TenantChanges {
  const channel = open(databaseName)
  let isWaiting = false
  channel.onmessage = () => {
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      onChange()
    }, togetherMs)
  }
  return { tell: () => channel.postMessage(message) }
}

/** Tells every page, for a worker, which is stopped when it is idle and so keeps nothing open. */
export function tellTenantChange(databaseName: string): void {
  const channel = open(databaseName)
  channel.postMessage(message)
  channel.close()
}

function open(databaseName: string): BroadcastChannel {
  return new BroadcastChannel(`${databaseName}:changed`)
}
