'use client'

import { X } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { Sending } from '@/components/flow/sending'
import { useCommands } from '@/components/flow/use-run'
import { PageView } from '@/components/stage/page-view'
import type { PhoneNavigation } from '@/components/stage/use-phone-navigation'
import { Button } from '@/components/ui/button'
import type { BrowserPage } from '@/lib/flow/run'

type Props = {
  page: BrowserPage
  navigation: PhoneNavigation
  /** Told whether the focus was in here when the browser closed. */
  focusWasInside: RefObject<boolean>
}

/** The system browser: an address bar over the page, and the page itself in a shadow root. */
export function PhoneBrowser({ page, navigation, focusWasInside }: Props) {
  const { store } = useFlow()
  const { closeBrowser } = useCommands()
  const { go, busy, ended, broken, isRestoring } = navigation
  const frame = useRef<HTMLElement>(null)
  const [title, setTitle] = useState('')
  useLayoutEffect(() => {
    const here = frame.current
    return () => {
      focusWasInside.current = here?.contains(document.activeElement) ?? false
    }
  }, [focusWasInside])
  useEffect(() => {
    // Whoever pressed `Log in` is here now: the button they pressed is gone.
    if (document.activeElement === document.body && !isRestoring()) {
      frame.current?.focus({ preventScroll: true })
    }
  }, [isRestoring])

  const hasPage = page.html !== undefined && !page.problem && !broken
  const waits = busy || (!hasPage && !page.problem && !broken)
  return (
    <section
      ref={frame}
      aria-label="System browser"
      tabIndex={-1}
      className="flex min-h-0 grow flex-col pt-5 outline-none"
    >
      <div className="border-b-2 border-browser px-2 pb-1.5">
        <div className="flex items-center gap-1">
          <button
            type="button"
            aria-label="Close the browser"
            title="Close the browser"
            onClick={closeBrowser}
            className="-ml-1 inline-flex size-7 shrink-0 items-center justify-center rounded-md text-soft hover:bg-sunk hover:text-ink"
          >
            <X size={16} aria-hidden />
          </button>
          <p className="min-w-0 truncate text-[0.74rem] leading-tight font-semibold text-browser">
            {waits ? 'Asking…' : title || 'System browser'}
          </p>
        </div>
        {page.private && (
          <p className="mb-1 px-2.5 text-[0.7rem] leading-tight text-soft">
            Private window: forgets this login
          </p>
        )}
        <Address url={page.url} />
      </div>
      <p role="status" className="sr-only">
        {waits ? '' : hasPage ? `The system browser shows: ${title}` : ''}
      </p>
      {page.problem || broken ? (
        <Problem
          page={broken ? { ...page, problem: 'unreachable' } : page}
          retry={() => URL.canParse(page.url) && go(new Request(page.url))}
        />
      ) : page.html === undefined ? (
        <p className="px-4 py-6 text-[0.82rem] text-soft">
          <Sending>Waiting for the server’s answer…</Sending>
        </p>
      ) : (
        <PageView
          page={page}
          html={page.html}
          ended={ended}
          onTitle={setTitle}
          onRequest={go}
          takesFocus={() => !isRestoring() && !store.getState().exchanges.at(-1)?.filledIn}
        />
      )}
    </section>
  )
}

/** Host and path to read; what follows is shortened by the bar's width. */
function Address({ url }: { url: string }) {
  const { host, pathname, search, protocol, href } = URL.canParse(url)
    ? new URL(url)
    : { host: url, pathname: '', search: '', protocol: '', href: url }
  return (
    <p
      title={href}
      className="truncate rounded-full bg-sunk px-2 py-0.5 text-[0.7rem] leading-snug text-soft"
    >
      <span className="text-ink">{host || protocol}</span>
      {pathname}
      {search}
    </p>
  )
}

function Problem({ page, retry }: { page: BrowserPage; retry(): void }) {
  return (
    <div role="alert" className="space-y-3 overflow-y-auto px-4 py-5 text-[0.82rem] leading-snug">
      {page.problem === 'no app' && (
        <>
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>No app on this phone opens this address.
          </p>
          <p className="font-mono text-[0.76rem] wrap-anywhere">{withoutQuery(page.url)}</p>
          <p>
            The server sent the browser there, and nothing is registered for it. Put the
            redirect_uri back and log in again.
          </p>
        </>
      )}
      {page.problem === 'too many redirects' && (
        <>
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>Too many redirects.
          </p>
          <p>Each answer pointed to another one. The browser stopped after 20 of them.</p>
        </>
      )}
      {page.problem === 'dropped' && (
        <>
          <p className="font-semibold">You dropped this request.</p>
          <p>It was never sent, and your run is as it was.</p>
          <Button small onClick={retry}>
            Try again
          </Button>
        </>
      )}
      {page.problem === 'unreachable' && (
        <>
          <p className="font-semibold text-bad">
            <span aria-hidden>✗ </span>Nothing answered.
          </p>
          <p>The browser could not reach this address. Nothing was lost: you can try it again.</p>
          <Button small onClick={retry}>
            Try again
          </Button>
        </>
      )}
    </div>
  )
}

function withoutQuery(url: string): string {
  return url.split('?')[0] ?? url
}
