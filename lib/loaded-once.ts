/** Loads on first use, and again after a failure or once it is told to forget. */
export function loadedOnce<T>(open: () => Promise<T>): [get: () => Promise<T>, forget: () => void] {
  let loading: Promise<T> | undefined
  const forget = () => {
    loading = undefined
  }
  const get = () => {
    loading ??= open().catch((error) => {
      forget()
      throw error
    })
    return loading
  }
  return [get, forget]
}
