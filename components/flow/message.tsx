'use client'

import { Fragment, type ReactNode } from 'react'
import { isValueName, Value } from '@/components/flow/value'

/** `name=value&…` one parameter a line, values drawn as values. `text` is encoded. */
export function FormBody({ text }: { text: string }) {
  return text.split('&').map((pair, index) => {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a parameter may stand there twice
      <span key={index} className="block pl-[2ch] -indent-[2ch] wrap-anywhere">
        <span className="text-soft">
          {index > 0 && '&'}
          {name}=
        </span>
        {isValueName(name) ? (
          <Value name={name} part>
            {value}
          </Value>
        ) : (
          value
        )}
      </span>
    )
  })
}

/** A URL with its query one parameter a line. */
export function UrlText({ url }: { url: string }) {
  const [head = '', ...query] = url.split('?')
  if (query.length === 0) return <span className="wrap-anywhere">{url}</span>
  return (
    <>
      <span className="block wrap-anywhere">{head}?</span>
      <FormBody text={query.join('?')} />
    </>
  )
}

/** A JSON body, indented, the values of known members drawn as values. Other text as it is. */
export function JsonBody({ text }: { text: string }) {
  const lines = pretty(text)?.split('\n')
  if (!lines) return <span className="whitespace-pre-wrap wrap-anywhere">{text}</span>
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
    <Fragment key={index}>
      <span className="block whitespace-pre-wrap wrap-anywhere">{jsonLine(line)}</span>
    </Fragment>
  ))
}

function jsonLine(line: string): ReactNode {
  const found = /^(\s*"([a-z_]+)": ")(.*)("(?:,)?)$/.exec(line)
  const [, before, name = '', value = '', after] = found ?? []
  if (!found || !isValueName(name) || value.includes('\\')) return line
  return (
    <>
      <span className="text-soft">{before}</span>
      <Value name={name}>{value}</Value>
      <span className="text-soft">{after}</span>
    </>
  )
}

function pretty(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return undefined
  }
}
