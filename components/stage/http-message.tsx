'use client'

import type { ReactNode } from 'react'
import { differing, FormBody, UrlText } from '@/components/flow/message'
import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import { HttpBody } from '@/components/stage/http-body'
import { RawJwts } from '@/components/stage/raw-jwts'
import { type Difference, differenceAt } from '@/lib/trace/diff'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { fieldsOf } from '@/lib/trace/fields'
import { statusText } from '@/lib/trace/http-text'
import { visible } from '@/lib/trace/visible'

type Props = { exchange: Exchange; differences: readonly Difference[] }

/** The request as HTTP/1.1 would write it: request line, headers, an empty line, the body. */
export function RawRequest({ exchange, differences }: Props) {
  const { method, url, headers, body } = exchange.request
  const { host, pathname, search } = URL.canParse(url)
    ? new URL(url)
    : { host: '', pathname: url, search: '' }
  const differs = at(differences, 'request')
  return (
    <Raw title="Request">
      <div className="wrap-anywhere">
        <b className="font-semibold">{method}</b> {pathname}
        {search && '?'}
        {search && <FormBody text={search.slice(1)} differs={differs('query')} />}
      </div>
      <Header name="host" value={host} />
      <Headers headers={headers} differs={differs} />
      <HttpBody text={body} headers={headers} differs={differs} />
      <RawJwts fields={fieldsOf(exchange).request} />
    </Raw>
  )
}

/** The response: status line, headers, body. */
export function RawResponse({ exchange, differences }: Props) {
  const { status, headers, body } = exchange.response
  const differs = at(differences, 'response')
  return (
    <Raw title="Response">
      <p
        className={`font-semibold ${status >= 400 ? 'text-bad' : status >= 300 ? '' : 'text-ok'} ${differs('status')('status') ? differing : ''}`}
      >
        {statusText(status)}
      </p>
      <Headers headers={headers} differs={differs} />
      <HttpBody text={body} headers={headers} differs={differs} />
      <RawJwts fields={fieldsOf(exchange).response} />
    </Raw>
  )
}

export type Differs = (place: Difference['place']) => (name: string) => boolean

function at(differences: readonly Difference[], message: Difference['message']): Differs {
  return (place) => (name) => differenceAt(differences, message, place, name) !== undefined
}

function Raw({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h4 className="mb-1 text-[0.82rem] font-semibold">{title}</h4>
      <div className="rounded-xl bg-sunk py-2.5 pr-3 pl-4 font-mono text-[0.78rem] leading-[1.65]">
        {children}
      </div>
    </section>
  )
}

function Headers({ headers, differs }: { headers: HeaderList; differs: Differs }) {
  return headers.map(([name, value], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand there twice
    <Header key={index} name={name} value={value} differs={differs} />
  ))
}

type HeaderProps = { name: string; value: string; differs?: Differs }

function Header({ name, value, differs }: HeaderProps) {
  const lower = name.toLowerCase()
  return (
    <div
      className={`pl-[2ch] -indent-[2ch] wrap-anywhere ${differs?.('header')(name) ? differing : ''}`}
    >
      <span className="text-soft">{name}: </span>
      {lower === 'authorization' ? (
        <Credentials>{value}</Credentials>
      ) : lower === 'location' ? (
        <UrlText url={value} differs={differs?.('redirect')} />
      ) : (
        visible(value)
      )}
    </div>
  )
}

/** `Bearer` and a token: drawn as the one it is, which is not always the right one. */
function Credentials({ children }: { children: string }) {
  const idToken = useRun((run) => run.tokens?.value.id_token)
  const [scheme = '', token] = children.split(' ')
  if (!token) return children
  return (
    <>
      {scheme} <Value name={token === idToken ? 'id_token' : 'access_token'}>{token}</Value>
    </>
  )
}
