/** What a site owner copies to put a panel into a page. */
import type { Theme } from '@/components/embed/parameters'
import { type EmbeddedPanel, flow, panels } from '@/content/panels'

export type Snippet = {
  /** The address of this site, with a slash at the end. */
  site: string
  panel: EmbeddedPanel
  theme?: Theme
}

/** A panel by its name; the whole flow for a name that is none. */
export function panelOf(name: string): EmbeddedPanel {
  return panels.find((panel) => panel.name === name) ?? flow
}

/** Where a panel's embed is. */
export function embedAddress({ site, panel, theme = 'auto' }: Snippet): string {
  return `${site}embed/${panel.name}/${theme === 'auto' ? '' : `?theme=${theme}`}`
}

export function frameTitle({ title }: EmbeddedPanel): string {
  return `Proofkey: ${title}`
}

/** A frame, for every page of HTML. */
export function frameSnippet(snippet: Snippet): string {
  return `<iframe
  src="${attribute(embedAddress(snippet))}"
  title="${attribute(frameTitle(snippet.panel))}"
  loading="lazy"
  allow="clipboard-write"
  width="100%"
  height="${snippet.panel.height}"
  style="border: 0"
></iframe>`
}

/** The same as JSX, for MDX. */
export function jsxSnippet(snippet: Snippet): string {
  return frameSnippet(snippet)
    .replace('style="border: 0"', 'style={{ border: 0 }}')
    .replace('></iframe>', '/>')
}

/** The custom element. The script stands once on a page. */
export function elementSnippet({ site, panel, theme = 'auto' }: Snippet): string {
  const chosen = theme === 'auto' ? '' : ` theme="${theme}"`
  return `${scriptTag(site)}
<proofkey-panel panel="${panel.name}"${chosen}></proofkey-panel>`
}

export function scriptTag(site: string): string {
  return `<script src="${attribute(site)}embed.js" async></script>`
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
