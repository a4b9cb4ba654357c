/** A set of commands that is loaded with the first press that needs it. */

export type Kept<T> = {
  /** Loads it once: a command knows if it is under way. A load that failed is tried again. */
  load(): Promise<T>
  /** The set, if it is there by now. */
  loaded(): T | undefined
}

export function kept<T>(fetchSet: () => Promise<T>): Kept<T> {
  let loading: Promise<T> | undefined
  let set: T | undefined
  return {
    load() {
      loading ??= fetchSet().then(
        (fetched) => {
          set = fetched
          return fetched
        },
        (error) => {
          loading = undefined
          throw error
        },
      )
      return loading
    },
    loaded: () => set,
  }
}
