/** What the address of an embed may say. Everything in it is text from a stranger: checked, shown, never run. */

export type Theme = 'light' | 'dark' | 'auto'

export type EmbedParameters = {
  theme: Theme
  /** The language of code samples. */
  lang?: string
  /** The step that the flow is opened at. */
  step: number
  /** Embeds of one page that name the same run walk through it together. */
  run?: string
  /** The names of what is not used: unknown, given twice, or not well written. */
  unused: string[]
}

const forms: Record<string, RegExp> = {
  theme: /^(light|dark|auto)$/,
  lang: /^[a-z][a-z0-9-]{0,19}$/,
  step: /^[1-4]$/,
  run: /^[a-z0-9-]{1,40}$/,
}

/** @param search the query of an embed's address, with or without its question mark */
export function readParameters(search: string): EmbedParameters {
  const query = new URLSearchParams(search)
  const names = [...new Set(query.keys())]
  const found = new Map(names.map((name) => [name, query.getAll(name)]))
  const value = (name: string) => {
    const values = found.get(name) ?? []
    const [only = ''] = values
    return values.length === 1 && Object.hasOwn(forms, name) && forms[name]?.test(only)
      ? only
      : undefined
  }
  return {
    theme: readTheme(value('theme')) ?? 'auto',
    lang: value('lang'),
    step: Number(value('step') ?? 1),
    run: value('run'),
    unused: names
      .filter((name) => value(name) === undefined)
      .slice(0, 5)
      .map((name) => (name.length > 40 ? `${name.slice(0, 40)}…` : name)),
  }
}

export function readTheme(theme: string | undefined): Theme | undefined {
  return theme === 'light' || theme === 'dark' || theme === 'auto' ? theme : undefined
}

/**
 * Sets the theme before anything is drawn, and the language of samples before one is chosen: the address is
 * known in the browser only. `scripts/csp.mjs` moves it to the top of `<head>`.
 */
export const headScript =
  "(function(q,d){var t=q.get('theme'),l=q.get('lang');" +
  "d.embedTheme=t==='light'||t==='dark'?t:'auto';" +
  `if(l&&${forms.lang}.test(l))d.embedLang=l})` +
  '(new URLSearchParams(location.search),document.documentElement.dataset)'
