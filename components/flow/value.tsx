'use client'

import type { ReactNode } from 'react'
import { useRun } from '@/components/flow/use-run'
import { currentValue } from '@/lib/flow/current'

/** The protocol values that the contract names; each has one hue, and lights up everywhere at once. */
const names = [
  'code_verifier',
  'code_challenge',
  'state',
  'nonce',
  'code',
  'access_token',
  'id_token',
  'refresh_token',
  'authorization_url',
  'redirect_uri',
  'client_id',
  'scope',
  'sub',
] as const

export type ValueName = (typeof names)[number]

/** True if a parameter of this name is drawn as a value. */
export function isValueName(name: string): name is ValueName {
  return names.some((each) => each === name)
}

type Props = {
  name: ValueName
  /** The value, exactly as `data-value` promises it. Without one, the name is drawn. */
  children?: string
  /** The same text in pieces, each with its own look. */
  drawn?: ReactNode
  /** The text is encoded, in a URL or a form body: it is marked as `data-part`. */
  part?: boolean
  /** The value as a string of some source code writes it; where that is another text, it is `data-part`. */
  quoted?: string
  /** One line, shortened by CSS only. */
  shorten?: boolean
  /** The panel knows that this one is rotated, refused or out of date. */
  stale?: boolean
  className?: string
}

/** Draws a protocol value, or its name. A value that is not the run's current one carries no mark. */
export function Value({ name, children, drawn, part, quoted, ...look }: Props) {
  const { shorten, stale, className = '' } = look
  const current = useRun((run) =>
    name === 'authorization_url' ? children : currentValue(run, name),
  )
  const decoded = part ? decode(children ?? '') : children
  const marked = children !== undefined && !stale && decoded === current
  const isPart = part || (quoted !== undefined && quoted !== children)
  const mark = marked ? { [isPart ? 'data-part' : 'data-value']: name } : {}
  return (
    <span
      className={`value ${className}`}
      data-hue={name}
      data-shorten={shorten || undefined}
      data-stale={(children !== undefined && !marked) || undefined}
      {...mark}
    >
      {drawn ?? quoted ?? children ?? name}
    </span>
  )
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
