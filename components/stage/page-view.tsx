'use client'

import { useEffect, useLayoutEffect, useRef } from 'react'
import { useFlow } from '@/components/flow/provider'
import type { BrowserPage } from '@/lib/flow/run'
import { formSubmission } from '@/lib/user-agent/forms'
import { loadSheets, parsePage, showPage } from '@/lib/user-agent/page'

type Props = {
  page: BrowserPage
  html: string
  /** How many requests of this page have ended: the same page may come back. */
  ended: number
  onTitle(title: string): void
  onRequest(request: Request): void
  /** Asked when a page is shown: whether it may have the focus. */
  takesFocus(): boolean
}

/** A page of the authorization server in an open shadow root; its forms and links go to `onRequest`. */
export function PageView({ page, html, ended, onTitle, onRequest, takesFocus }: Props) {
  const { provider } = useFlow()
  const host = useRef<HTMLDivElement>(null)
  const shownUrl = useRef(page.url)
  const latest = useRef({ onRequest, takesFocus, url: page.url })
  useLayoutEffect(() => {
    latest.current = { onRequest, takesFocus, url: page.url }
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: `ended` shows a page again that came back the same
  useEffect(() => {
    if (!host.current) return
    const root = rootOf(host.current)
    shownUrl.current = latest.current.url
    const parsed = parsePage(html, shownUrl.current)
    onTitle(parsed.title)
    let gone = false
    provider()
      .then(({ send }) => loadSheets(parsed, send))
      // Without its style sheet the page is plain, and works.
      .catch(() => [])
      .then((sheets) => {
        if (gone) return
        showPage(root, parsed, sheets)
        host.current?.parentElement?.scrollTo(0, 0)
        if (latest.current.takesFocus()) focusIn(root)
      })
    return () => {
      gone = true
    }
  }, [html, ended, provider, onTitle])

  useEffect(() => {
    if (!host.current) return
    const root = rootOf(host.current)
    const submit = (event: Event) => {
      event.preventDefault()
      if (!(event instanceof SubmitEvent) || !(event.target instanceof HTMLFormElement)) return
      latest.current.onRequest(formSubmission(event.target, event.submitter, shownUrl.current))
    }
    const follow = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link) return
      event.preventDefault()
      const href = link.getAttribute('href') ?? ''
      if (href.startsWith('#') || !URL.canParse(href, shownUrl.current)) return
      latest.current.onRequest(new Request(new URL(href, shownUrl.current)))
    }
    root.addEventListener('submit', submit)
    root.addEventListener('click', follow)
    return () => {
      root.removeEventListener('submit', submit)
      root.removeEventListener('click', follow)
    }
  }, [])

  return (
    <section
      aria-label="What it shows"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 grow overflow-y-auto [scrollbar-width:thin] focus-visible:-outline-offset-3 present:[zoom:1.12]"
    >
      <div ref={host} className="min-h-full font-sans [color-scheme:inherit]" />
    </section>
  )
}

function rootOf(host: HTMLElement): ShadowRoot {
  return host.shadowRoot ?? host.attachShadow({ mode: 'open' })
}

function focusIn(root: ShadowRoot): void {
  const target =
    root.querySelector<HTMLElement>('[autofocus]') ?? root.querySelector<HTMLElement>('h1')
  target?.focus({ preventScroll: true })
}
