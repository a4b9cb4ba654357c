'use client'

import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { AskDoctor } from '@/components/doctor/lazy'
import { EditAgain } from '@/components/editor/edit-again'
import { Actor } from '@/components/stage/actor'
import { RawRequest, RawResponse } from '@/components/stage/http-message'
import { StatusWords } from '@/components/stage/status-words'
import { WhoAnswered } from '@/components/stage/who-answered'
import { CheckList } from '@/components/token/check-list'
import { Button } from '@/components/ui/button'
import type { CheckReport } from '@/lib/inside'
import type { Exchange } from '@/lib/trace/exchange'
import { pathOf } from '@/lib/trace/http-text'

type Props = {
  exchange: Exchange
  /** Its place in the run, from 1. */
  number: number
  previous: string | undefined
  next: string | undefined
  onOpen(exchange: string | undefined): void
}

/** One exchange whole: both messages as they crossed, and what the server checked in between. */
export function ExchangeDetail({ exchange, number, previous, next, onOpen }: Props) {
  const { from, to, request, response, elapsedMs, checks, filledIn, own, original } = exchange
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  return (
    <article className="space-y-4 rounded-[14px] border border-rule bg-raised px-4 pt-2.5 pb-4">
      <div className="flex items-center gap-1">
        <Button small look="text" className="-ml-2" onClick={() => onOpen(undefined)}>
          <ArrowLeft size={15} aria-hidden /> All exchanges
        </Button>
        <span className="ml-auto" />
        <Step to={previous} label="Previous exchange" onOpen={onOpen}>
          <ChevronLeft size={17} aria-hidden />
        </Step>
        <Step to={next} label="Next exchange" onOpen={onOpen}>
          <ChevronRight size={17} aria-hidden />
        </Step>
      </div>
      <div>
        <h3
          ref={title}
          tabIndex={-1}
          className="font-mono text-[0.9rem] font-semibold wrap-anywhere outline-none"
        >
          {number}. {request.method} {pathOf(request.url)}
        </h3>
        <p className="flex flex-wrap gap-x-3 text-[0.8rem] text-soft">
          <span>
            <Actor lane={from} /> asks <Actor lane={to} />
          </span>
          <span>{from === 'browser' ? 'front channel' : 'back channel'}</span>
          <StatusWords status={response.status} />
          <span>{Math.round(elapsedMs)} ms</span>
          {filledIn && <span>filled in for you</span>}
          {own && <span>sent by you from the editor</span>}
          {original && <span>changed by you</span>}
        </p>
        <WhoAnswered exchange={exchange} />
      </div>
      <EditAgain exchange={exchange} />
      <RawRequest exchange={exchange} />
      {checks && <ServerChecked report={checks} api={to === 'api'} />}
      <AskDoctor exchange={exchange} />
      <RawResponse exchange={exchange} />
    </article>
  )
}

function ServerChecked({ report, api }: { report: CheckReport; api: boolean }) {
  if (report.checks.length === 0) return null
  const passed = report.checks.filter(({ outcome }) => outcome === 'passed').length
  const failed = report.checks.some(({ outcome }) => outcome === 'failed')
  return (
    <details open={failed} className="rounded-xl border border-rule px-3 py-2 text-[0.82rem]">
      <summary className="min-h-6 rounded-md">
        What the {api ? 'API' : 'server'} checked:{' '}
        <span className={failed ? 'font-semibold text-bad' : 'text-soft'}>
          {failed && <span aria-hidden>✗ </span>}
          {passed} of {report.checks.length} passed
        </span>
      </summary>
      <CheckList
        label={`Checks of ${report.endpoint}`}
        rows={report.checks.map((check) => ({ ...check, key: check.name, title: check.asks }))}
      />
    </details>
  )
}

type StepProps = {
  to: string | undefined
  label: string
  onOpen(exchange: string): void
  children: React.ReactNode
}

function Step({ to, label, onOpen, children }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={!to}
      onClick={() => to && onOpen(to)}
      className="inline-flex size-8 items-center justify-center rounded-md hover:bg-sunk disabled:opacity-40"
    >
      {children}
    </button>
  )
}
