/** Where a presentation goes: by the links of the page, which then lead to presented pages. */

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** The pages of this site that have no stage: a link there ends the presentation. */
const without = /^\/($|(docs|embed|callback|s)\/)/

/** The address of the presented page that a link leads to; nothing for a link elsewhere. */
export function presentedAddress(href: string, here: string): string | undefined {
  if (!URL.canParse(href)) return undefined
  const { origin, pathname, hash } = new URL(href)
  const page = new URL(here)
  if (origin !== page.origin || !pathname.startsWith(`${base}/`)) return undefined
  const path = pathname.slice(base.length)
  if (without.test(path) || !path.endsWith('/') || pathname === page.pathname) return undefined
  return `${path}?present${hash}`
}

/** The link to the lesson before or after this one. */
export function neighbour(way: 'next' | 'previous'): HTMLAnchorElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>(`a[data-way="${way}"]`)
  return [...links].find(({ href }) => presentedAddress(href, window.location.href))
}
