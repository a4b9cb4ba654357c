/** The inside of a provider, with word of every change of the tenant: what shows the tenant then looks again. */
import type { Inside } from '@/lib/inside'

/** Wraps `inside` so that `onChange` is called after each change that succeeded. */
export function watchedInside(inside: Inside, onChange: () => void): Inside {
  function told<Arguments extends unknown[], T>(act: (...args: Arguments) => Promise<T>) {
    return async (...args: Arguments): Promise<T> => {
      const result = await act(...args)
      onChange()
      return result
    }
  }
  return {
    ...inside,
    settings: { read: inside.settings.read, change: told(inside.settings.change) },
    changeClient: told(inside.changeClient),
    changeApi: told(inside.changeApi),
    customizeTokens: told(inside.customizeTokens),
    rotateKeys: told(inside.rotateKeys),
    reset: told(inside.reset),
  }
}
