/**
 * Shows a page of the sandbox inside a shadow root. The one place that turns HTML of a response into
 * elements: a `DOMParser` document runs no script, and only the sandbox's own pages come here.
 */
import type { Send } from '@/lib/providers'

export type ParsedPage = { title: string; body: HTMLElement; styleSheets: string[] }

/** Parses `html`; the URLs of its style sheets are resolved against `pageUrl`. */
export function parsePage(html: string, pageUrl: string): ParsedPage {
  const page = new DOMParser().parseFromString(html, 'text/html')
  const links = [...page.querySelectorAll('link[rel=stylesheet][href]')]
  const hrefs = links.map((link) => new URL(link.getAttribute('href') ?? '', pageUrl).href)
  return { title: page.title, body: page.body, styleSheets: hrefs }
}

/** The page's own styles. Rejects if one of them does not come. */
export function loadSheets(page: ParsedPage, send: Send): Promise<CSSStyleSheet[]> {
  return Promise.all(page.styleSheets.map((href) => loadSheet(href, send)))
}

/** Replaces what `root` shows by `page`. */
export function showPage(root: ShadowRoot, page: ParsedPage, sheets: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = sheets
  root.replaceChildren(...page.body.childNodes)
}

const loaded = new Map<string, Promise<CSSStyleSheet>>()

function loadSheet(href: string, send: Send): Promise<CSSStyleSheet> {
  const known = loaded.get(href)
  if (known) return known
  const sheet = send(new Request(href), 'browser')
    .then((response) => response.text())
    .then((css) => new CSSStyleSheet().replace(css))
  loaded.set(href, sheet)
  sheet.catch(() => loaded.delete(href))
  return sheet
}
