/** Waiting no longer than is useful: a database may never answer (another tab holds it). */

/** What `promise` gives within `ms` milliseconds, or undefined if it fails or takes longer. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooSlow = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, tooSlow])
  } catch {
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
