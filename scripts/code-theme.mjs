/** How code is coloured: by classes, which follow the theme and need no style attribute. */

/** @returns {Promise<import('shiki').ThemeRegistration>} the theme whose colours are only names */
export async function loadTheme() {
  const { createCssVariablesTheme } = await import(/* turbopackIgnore: true */ 'shiki/core')
  return createCssVariablesTheme({ name: 'vars', variablePrefix: '--code-' })
}

/**
 * The kind of a token, as in the class `code-keyword`; nothing for plain text.
 * @param {string} style of the token, or its colour: `var(--code-token-keyword)`
 * @returns {string | undefined}
 */
export function tokenKind(style) {
  const kind = /--code-(?:token-)?([a-z-]+)/.exec(style)?.[1]
  return kind === 'foreground' ? undefined : kind
}
