'use client'

import { type ReactNode, useState } from 'react'
import { useRun } from '@/components/flow/use-run'
import { Stage } from '@/components/panels/frame'
import { Body, Headers, Wire } from '@/components/token/wire'
import { Button } from '@/components/ui/button'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'

const words: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

/** The recorded exchange with this id; undefined if the run does not keep it any more. */
export function useExchange(id: string | undefined): Exchange | undefined {
  return useRun((run) => run.exchanges.find((each) => each.id === id))
}

export function header(headers: HeaderList, name: string): string {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? ''
}

/** The request that was sent. */
export function SentRequest({ exchange }: { exchange: Exchange }) {
  const { request } = exchange
  const isIdToken = useRun(
    ({ tokens }) =>
      tokens?.value.id_token !== undefined &&
      header(request.headers, 'authorization') === `Bearer ${tokens.value.id_token}`,
  )
  return (
    <Stage name="The request" note="as it was sent">
      <Wire label="The request" first={`${request.method} ${request.url}`}>
        <Headers
          headers={request.headers}
          names={['authorization', 'content-type', 'accept']}
          bearer={isIdToken ? 'id_token' : 'access_token'}
        />
        {!header(request.headers, 'authorization') && request.method === 'GET' && (
          <p className="text-soft">(no Authorization header)</p>
        )}
        <Body text={request.body} type={header(request.headers, 'content-type')} whole />
      </Wire>
    </Stage>
  )
}

/** The answer: its status, the headers that matter, its body. */
export function Answered({ exchange, children }: { exchange: Exchange; children?: ReactNode }) {
  const { status, headers, body } = exchange.response
  const [whole, setWhole] = useState(false)
  const good = status >= 200 && status < 300
  const type = header(headers, 'content-type')
  const long = /"(?:(?:access|id|refresh)_token|scope)":/.test(body)
  return (
    <Stage
      name="The response"
      note={
        long && (
          <Button small look="text" className="-my-1.5 ml-auto" onClick={() => setWhole(!whole)}>
            {whole ? 'Shorten long values' : 'Show long values whole'}
          </Button>
        )
      }
    >
      <Wire
        label="The response"
        first={
          <span className={good ? 'text-ok' : 'text-bad'}>
            <span aria-hidden>{good ? '✓' : '✗'} </span>
            {status} {words[status]}
          </span>
        }
      >
        <Headers headers={headers} names={['www-authenticate', 'content-type', 'cache-control']} />
        <Body text={body} type={type} whole={whole} />
        {!body && <p className="text-soft">(no body)</p>}
      </Wire>
      {children}
    </Stage>
  )
}
