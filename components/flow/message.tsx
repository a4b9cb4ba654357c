'use client'

import { Fragment, type ReactNode } from 'react'
import { isValueName, Value } from '@/components/flow/value'

/** How a line is marked that differs from the message before. */
export const differing =
  "relative before:absolute before:left-[-0.9em] before:indent-0 before:font-semibold before:content-['≠']"

type Lines = { text: string; differs?: (name: string) => boolean }

/** `name=value&…` one parameter a line, values drawn as values. `text` is encoded. */
export function FormBody({ text, differs }: Lines) {
  return text.split('&').map((pair, index) => {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=')
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: a parameter may stand there twice
        key={index}
        className={`block pl-[2ch] -indent-[2ch] wrap-anywhere ${differs?.(name) ? differing : ''}`}
      >
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
export function UrlText({ url, differs }: { url: string; differs?: Lines['differs'] }) {
  const [head = '', ...query] = url.split('?')
  if (query.length === 0) return <span className="wrap-anywhere">{url}</span>
  return (
    <>
      <span className="block wrap-anywhere">{head}?</span>
      <FormBody text={query.join('?')} differs={differs} />
    </>
  )
}

/** A JSON body, indented, the values of known members drawn as values. Other text as it is. */
export function JsonBody({ text, differs }: Lines) {
  const lines = pretty(text)?.split('\n')
  if (!lines) return <span className="whitespace-pre-wrap wrap-anywhere">{text}</span>
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name
    <Fragment key={index}>
      <span
        className={`block whitespace-pre-wrap wrap-anywhere ${differs?.(memberOf(line)) ? differing : ''}`}
      >
        {jsonLine(line)}
      </span>
    </Fragment>
  ))
}

/** The member of the outermost object that begins on this line. */
function memberOf(line: string): string {
  return /^ {2}"([^"\\]*)":/.exec(line)?.[1] ?? ''
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
