import { policiesAllow } from '@/lib/policy'

/** The content security policies of this page, as its `<meta>` elements give them. */
export function pagePolicies(): string[] {
  const metas = document.querySelectorAll<HTMLMetaElement>(
    'meta[http-equiv="Content-Security-Policy" i]',
  )
  return [...metas].map(({ content }) => content)
}

/** True if this page may send a request to `address`. */
export function mayAsk(address: string): boolean {
  return policiesAllow(pagePolicies(), new URL(address), new URL(window.location.href))
}
