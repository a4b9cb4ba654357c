'use client'

import { useByteTies } from '@/components/panels/bytes/byte-ties'
import { bytesOf, charactersOf } from '@/components/panels/bytes/groups'
import { hex } from '@/lib/encoding'

/** The lit group from close by: its bytes, their 24 bits, the same bits cut into sixes, the characters. */
export function CloseUp({ bytes, characters }: { bytes: Uint8Array; characters: string }) {
  const { lit } = useByteTies()
  const group = bytesOf(bytes, lit)
  const letters = [...charactersOf(characters, lit)]
  const bits = Array.from(group, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const padded = bits.padEnd(letters.length * 6, '0')
  const numbers = letters.map((_, index) =>
    Number.parseInt(padded.slice(index * 6, index * 6 + 6), 2),
  )
  return (
    <figure
      data-hue="code_verifier"
      className="m-0 rounded-xl border border-transparent bg-sunk px-3 py-2.5 font-mono text-[0.78rem]"
    >
      <div
        role="img"
        aria-label={`${bits.length} bits, cut into sixes: ${letters
          .map((letter, index) => `${numbers[index]} is ${letter}`)
          .join(', ')}`}
        className="grid grid-cols-24 text-center leading-normal"
      >
        {Array.from(group, (byte, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a byte has no other name than its place
            key={index}
            className="col-span-8 mx-px border-b-2 border-edge pb-0.5 font-semibold"
          >
            {hex(Uint8Array.of(byte))}
          </span>
        ))}
        {[...padded].map((bit, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a bit has no other name than its place
            key={index}
            className={`py-1 ${index === 0 ? 'col-start-1' : ''} ${
              Math.floor(index / 6) % 2
                ? 'bg-[color-mix(in_oklch,var(--hue)_10%,transparent)]'
                : 'bg-[color-mix(in_oklch,var(--hue)_20%,transparent)]'
            } ${index < bits.length ? '' : 'text-soft italic'}`}
          >
            {bit}
          </span>
        ))}
        {letters.map((letter, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a character may be there twice
            key={index}
            className={`col-span-6 pt-1 ${index === 0 ? 'col-start-1' : ''}`}
          >
            <span className="text-soft">{numbers[index]}</span>
            <span className="block text-[1.05rem] leading-tight font-semibold text-(--hue)">
              {letter}
            </span>
          </span>
        ))}
      </div>
      {padded.length > bits.length && (
        <figcaption className="mt-1.5 font-sans text-soft">
          The last group has {group.length === 1 ? 'one byte' : 'two bytes'}; zeros fill up the last
          six bits.
        </figcaption>
      )}
    </figure>
  )
}

/** The place of the close-up before there are bytes. */
export function EmptyCloseUp() {
  return (
    <p className="flex min-h-30 items-center rounded-xl border border-dashed border-edge/60 px-4 py-2.5 text-[0.92rem] text-soft">
      Three bytes will become four characters here.
    </p>
  )
}
