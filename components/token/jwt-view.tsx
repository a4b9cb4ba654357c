'use client'

import type { ReactNode } from 'react'
import type { ValueName } from '@/components/flow/value'
import { ClaimList } from '@/components/token/claim-list'
import { claims, headerParameters } from '@/content/claims'
import type { TokenReading } from '@/lib/jwt/read-token'
import { visibleValue } from '@/lib/jwt/visible'

/** Of a part's text; three lines of it are seen. */
const mostDrawn = 1000

type Props = {
  reading: TokenReading
  /** Which token it is, for the colour of its payload. */
  hue: ValueName
  nowMs?: number
  /** The decoded text of the parts, shown where a part is no JSON object. */
  texts?: { header?: string; payload?: string }
  /** What can be done with a part, shown below it. */
  tools?: { header?: ReactNode; payload?: ReactNode }
  /** What is to be said about the signature. */
  children?: ReactNode
}

/** A JWT in its three parts: the text of each, and below it what it says. */
export function JwtView({ reading, hue, nowMs, texts = {}, tools = {}, children }: Props) {
  const { parts, header, payload, wrong } = reading
  return (
    <div className="space-y-5">
      <JwtPart
        name="Header"
        note="how it was signed"
        raw={parts[0]}
        wrong={wrong.header}
        text={texts.header}
        className="border-edge text-soft"
      >
        {header && (
          <ClaimList
            label="Header parameters"
            members={header}
            explanations={headerParameters}
            nowMs={nowMs}
          />
        )}
        {tools.header}
      </JwtPart>
      <JwtPart
        name="Payload"
        note="the claims"
        raw={parts[1]}
        wrong={wrong.payload}
        text={texts.payload}
        hue={hue}
      >
        {payload && (
          <ClaimList label="Claims" members={payload} explanations={claims} nowMs={nowMs} />
        )}
        {tools.payload}
      </JwtPart>
      <JwtPart
        name="Signature"
        note="over header and payload, by the server's private key"
        raw={parts[2]}
        wrong={wrong.signature}
        className="border-server text-server"
      >
        {children}
      </JwtPart>
      {parts.length > 3 && (
        <p className="text-sm text-bad">There are {parts.length} parts. A signed JWT has three.</p>
      )}
    </div>
  )
}

type PartProps = {
  name: string
  note: string
  raw: string | undefined
  wrong?: string
  /** What the part decodes to, shown if it is wrong. */
  text?: string
  hue?: ValueName
  className?: string
  children?: ReactNode
}

/** One part of a JWT: its text as it crossed the wire, what is wrong with it, and what it says. */
export function JwtPart({
  name,
  note,
  raw,
  wrong,
  text,
  hue,
  className = '',
  children,
}: PartProps) {
  return (
    <div>
      <h3 className="mb-1.5 flex flex-wrap items-baseline gap-x-2.5 text-[0.9rem] font-semibold">
        {name}
        <span className="text-sm font-normal text-soft">{note}</span>
      </h3>
      <div
        data-hue={hue}
        className={`border-l-4 bg-sunk px-3 py-1.5 font-mono text-[0.8rem] leading-snug ${
          hue ? 'border-(--hue) text-(--hue)' : className
        }`}
      >
        <p className="line-clamp-3 break-all">{raw?.slice(0, mostDrawn) || '(nothing)'}</p>
      </div>
      {wrong && (
        <p className="mt-2 text-[0.92rem] text-bad wrap-anywhere">
          <span aria-hidden>✗ </span>
          {wrong}
        </p>
      )}
      {wrong && text && (
        <p className="mt-1 line-clamp-6 text-[0.92rem] wrap-anywhere">
          Decoded: <span className="font-mono text-[0.92em]">{visibleValue(text)}</span>
        </p>
      )}
      {children && <div className="mt-2">{children}</div>}
    </div>
  )
}
