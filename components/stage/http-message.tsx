'use client'

import type { ReactNode } from 'react'
import { FormBody, JsonBody, UrlText } from '@/components/flow/message'
import { useRun } from '@/components/flow/use-run'
import { Value } from '@/components/flow/value'
import type { Exchange, HeaderList } from '@/lib/trace/exchange'
import { headerOf, statusText } from '@/lib/trace/http-text'

/** The request as HTTP/1.1 would write it: request line, headers, an empty line, the body. */
export function RawRequest({ exchange }: { exchange: Exchange }) {
  const { method, url, headers, body } = exchange.request
  const { host, pathname, search } = new URL(url)
  return (
    <Raw title="Request">
      <div className="wrap-anywhere">
        <b className="font-semibold">{method}</b> {pathname}
        {search && '?'}
        {search && <FormBody text={search.slice(1)} />}
      </div>
      <Header name="host" value={host} />
      <Headers headers={headers} />
      <Body text={body} type={headerOf(headers, 'content-type') ?? ''} />
    </Raw>
  )
}

/** The response: status line, headers, body. */
export function RawResponse({ exchange }: { exchange: Exchange }) {
  const { status, headers, body } = exchange.response
  return (
    <Raw title="Response">
      <p className={`font-semibold ${status >= 400 ? 'text-bad' : status >= 300 ? '' : 'text-ok'}`}>
        {statusText(status)}
      </p>
      <Headers headers={headers} />
      <Body text={body} type={headerOf(headers, 'content-type') ?? ''} />
    </Raw>
  )
}

function Raw({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h4 className="mb-1 text-[0.82rem] font-semibold">{title}</h4>
      <div className="rounded-xl bg-sunk px-3 py-2.5 font-mono text-[0.78rem] leading-[1.65]">
        {children}
      </div>
    </section>
  )
}

function Headers({ headers }: { headers: HeaderList }) {
  return headers.map(([name, value], index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a header may stand there twice
    <Header key={index} name={name} value={value} />
  ))
}

function Header({ name, value }: { name: string; value: string }) {
  return (
    <div className="pl-[2ch] -indent-[2ch] wrap-anywhere">
      <span className="text-soft">{name}: </span>
      {name.toLowerCase() === 'authorization' ? (
        <Credentials>{value}</Credentials>
      ) : name.toLowerCase() === 'location' ? (
        <UrlText url={value} />
      ) : (
        value
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

function Body({ text, type }: { text: string; type: string }) {
  if (!text) return <p className="mt-2 text-soft">(no body)</p>
  if (type.includes('html') || type.includes('css')) {
    return (
      <details className="mt-2">
        <summary className="min-h-6 rounded-md text-soft">
          {text.length.toLocaleString('en')} characters of {type.includes('html') ? 'HTML' : 'CSS'}
        </summary>
        <div className="mt-1 whitespace-pre-wrap wrap-anywhere">{text}</div>
      </details>
    )
  }
  return (
    <div className="mt-2">
      {type.includes('form') ? <FormBody text={text} /> : <JsonBody text={text} />}
    </div>
  )
}
