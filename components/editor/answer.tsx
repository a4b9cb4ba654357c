'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { StatusWords } from '@/components/stage/status-words'
import { ServerChecks } from '@/components/token/server-checks'
import type { Exchange } from '@/lib/trace/exchange'
import { redirectTarget } from '@/lib/trace/http-text'

/** What the server said to an edited request, and which of its checks spoke. */
export function EditorAnswer({ exchange, children }: { exchange: Exchange; children: ReactNode }) {
  const target = redirectTarget(exchange)
  const here = useRef<HTMLElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section
      ref={here}
      aria-label="The answer"
      className="scroll-mb-20 space-y-2 border-t border-rule pt-3 text-[0.92rem]"
    >
      <p role="status" className="flex flex-wrap gap-x-3">
        <StatusWords status={exchange.response.status} />
        <span>{children}</span>
      </p>
      {target && (
        <p className="wrap-anywhere">
          It is a redirect to <code>{target.href.split('?')[0]}</code>, and nothing follows it from
          here.
        </p>
      )}
      <ServerChecks
        report={exchange.checks}
        who={exchange.to === 'api' ? 'The API' : 'The server'}
      />
    </section>
  )
}
