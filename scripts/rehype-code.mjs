/** Highlights the code blocks of the lessons at build time: tokens become classes, styled in `app/globals.css`. */
import rehypeShiki from '@shikijs/rehype'
import { createCssVariablesTheme } from 'shiki/core'

const theme = createCssVariablesTheme({ name: 'vars', variablePrefix: '--code-' })

// The strict policy of the pages allows no style attributes worth keeping; classes also follow the theme.
const styleToClass = {
  name: 'style-to-class',
  pre(node) {
    delete node.properties.style
    node.properties.tabindex = '0' // a wide block scrolls, and must do so by keyboard too
  },
  span(node) {
    const token = /--code-(?:token-)?([a-z-]+)/.exec(String(node.properties.style ?? ''))?.[1]
    delete node.properties.style
    if (token && token !== 'foreground') node.properties.class = `code-${token}`
  },
}

export default () =>
  rehypeShiki({
    theme,
    transformers: [styleToClass],
    langs: ['ts', 'json', 'http', 'bash', 'swift', 'kotlin'],
  })
