'use client'

import { useRef } from 'react'
import { useRun } from '@/components/flow/use-run'
import { isValueName, Value } from '@/components/flow/value'
import type { Piece } from '@/components/samples/highlight'
import { useEndpoints } from '@/components/token/endpoint'
import { Copy } from '@/components/ui/copy'
import { currentValue } from '@/lib/flow/current'
import type { AddressName } from '@/lib/samples/places'
import { quoted } from '@/lib/samples/quoted'

export type Sample = {
  language: string
  name: string
  file: string
  /** Our tests run this file. */
  run: boolean
  pieces: Piece[]
}

type Props = { sample: Sample; hidden: boolean }

/** One source with the run's values in it, and whether we ran it. */
export function SampleFigure({ sample, hidden }: Props) {
  const { language, name, file, run, pieces } = sample
  const code = useRef<HTMLPreElement>(null)
  return (
    <figure className={`min-w-0 ${hidden ? 'hidden noscript:block' : ''}`}>
      <pre
        ref={code}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[26rem] overflow-auto rounded-xl border border-rule bg-paper px-4 py-3 text-[0.8rem] leading-[1.6]"
      >
        {pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
          <PieceText key={index} piece={piece} language={language} />
        ))}
      </pre>
      <figcaption className="mt-2 flex items-start justify-between gap-2 text-[0.85rem] text-soft">
        <span>
          {run
            ? '✓ Run by our tests. '
            : 'Not run by us: read against the platform’s documentation. '}
          <code className="wrap-anywhere">{file}</code>
        </span>
        <span className="-mt-1 noscript:hidden">
          <Copy text={() => code.current?.textContent ?? ''} label={`Copy the ${name} sample`} />
        </span>
      </figcaption>
    </figure>
  )
}

function PieceText({ piece, language }: { piece: Piece; language: string }) {
  if (typeof piece === 'string') return piece
  if ('address' in piece) return <AddressText name={piece.address} language={language} />
  if ('value' in piece) return <ValueText name={piece.value} language={language} />
  return <span className={`code-${piece[0]}`}>{piece[1]}</span>
}

/** While the page is drawn without a browser, an address has no origin yet. */
function AddressText({ name, language }: { name: AddressName; language: string }) {
  const address = useEndpoints()[name]
  return address?.startsWith('http') ? quoted(address, language) : `{${name}}`
}

function ValueText({ name, language }: { name: string; language: string }) {
  const value = useRun((run) => currentValue(run, name))
  const text = value === undefined ? `{${name}}` : quoted(value, language)
  if (!isValueName(name)) return text
  return (
    <Value
      name={name}
      quoted={text}
      shorten={name.endsWith('_token')}
      className="max-w-[24ch] text-[1em]"
    >
      {value}
    </Value>
  )
}
