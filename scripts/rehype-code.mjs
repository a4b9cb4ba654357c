/** Highlights the code blocks of the lessons at build time: tokens become classes, styled in `app/globals.css`. */
import rehypeShiki from '@shikijs/rehype'
import { loadTheme, tokenKind } from './code-theme.mjs'

const theme = await loadTheme()

// The strict policy of the pages allows no style attributes worth keeping; classes also follow the theme.
const styleToClass = {
  name: 'style-to-class',
  pre(node) {
    delete node.properties.style
    node.properties.tabindex = '0' // a wide block scrolls, and must do so by keyboard too
  },
  span(node) {
    const kind = tokenKind(String(node.properties.style ?? ''))
    delete node.properties.style
    if (kind) node.properties.class = `code-${kind}`
  },
}

export default () =>
  rehypeShiki({
    theme,
    transformers: [styleToClass],
    langs: ['ts', 'json', 'http', 'bash', 'swift', 'kotlin'],
  })
