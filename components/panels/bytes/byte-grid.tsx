'use client'

import type { KeyboardEvent } from 'react'
import { useByteTies } from '@/components/panels/bytes/byte-ties'
import { bytesOf, charactersOf, groupCount } from '@/components/panels/bytes/groups'
import { TurnedBits } from '@/components/panels/bytes/turned-bits'
import { hex } from '@/lib/encoding'

type Props = {
  bytes: Uint8Array
  /** The base64url characters that the bytes become. */
  characters: string
  /** Whose hue the bytes have. */
  hue: 'code_verifier' | 'code_challenge'
  label: string
  /** The bytes that stood here before: the bits that differ are marked. */
  before?: Uint8Array
}

const keys: Record<string, (lit: number, last: number) => number> = {
  ArrowRight: (lit, last) => Math.min(lit + 1, last),
  ArrowDown: (lit, last) => Math.min(lit + 1, last),
  ArrowLeft: (lit) => Math.max(lit - 1, 0),
  ArrowUp: (lit) => Math.max(lit - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/** Bytes in hex, in groups of three. One tab stop; the arrow keys walk from group to group. */
export function ByteGrid({ bytes, characters, hue, label, before }: Props) {
  const { lit, light } = useByteTies()
  const count = groupCount(bytes.length)

  function walk(event: KeyboardEvent<HTMLDivElement>) {
    const next = keys[event.key]?.(lit, count - 1)
    if (next === undefined) return
    event.preventDefault()
    light(next)
    const option = event.currentTarget.children[next]
    if (option instanceof HTMLElement) option.focus()
  }

  return (
    <div
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      data-hue={hue}
      onKeyDown={walk}
      className="grid grid-cols-[repeat(auto-fill,minmax(4.9rem,1fr))] gap-x-1.5 gap-y-1 font-mono text-[0.8rem] outline-none"
    >
      {Array.from({ length: count }, (_, group) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no other name than its place
          key={group}
          role="option"
          aria-selected={group === lit}
          aria-label={`${spoken(bytesOf(bytes, group))}: ${charactersOf(characters, group)}`}
          tabIndex={group === lit ? 0 : -1}
          data-group={group}
          onFocus={() => light(group)}
          className="grid cursor-default grid-cols-3 gap-[3px] rounded-md"
        >
          {Array.from(bytesOf(bytes, group), (byte, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a byte has no other name than its place
              key={index}
              className={`rounded-[5px] py-1 text-center leading-snug font-medium ${
                group === lit
                  ? 'bg-(--hue) text-paper'
                  : 'bg-[color-mix(in_oklch,var(--hue)_10%,transparent)]'
              }`}
            >
              {hex(Uint8Array.of(byte))}
              {before && <TurnedBits byte={byte} before={before[group * 3 + index] ?? 0} />}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

function spoken(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => hex(Uint8Array.of(byte))).join(' ')
}
