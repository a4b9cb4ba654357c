'use client'

import { useId } from 'react'
import { charactersFor, verifierLength } from '@/lib/oauth/pkce'

const presets = [31, 32, 48, 64, 96, 97]

type Props = {
  bytes: number
  onChange(bytes: number): void
  /** The verifier that is there has another length. */
  waits: boolean
}

/** How many random bytes the next verifier is made of. */
export function CreateCodeVerifierLength({ bytes, onChange, waits }: Props) {
  const id = useId()
  const characters = charactersFor(bytes)
  const verdict =
    characters < verifierLength.min
      ? '✗ too short'
      : characters > verifierLength.max
        ? '✗ too long'
        : '✓ allowed'
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-baseline gap-x-2.5 text-sm">
        <label htmlFor={id} className="text-[0.9rem] font-semibold">
          Length in bytes
        </label>
        <output htmlFor={id} className="text-soft">
          {bytes} bytes → {characters} characters,{' '}
          <span className={verdict === '✓ allowed' ? 'text-ok' : 'text-bad'}>{verdict}</span>
          {waits && '. Press Generate verifier.'}
        </output>
      </div>
      <input
        id={id}
        type="range"
        min={31}
        max={97}
        value={bytes}
        onChange={(event) => onChange(Number(event.target.value))}
        aria-valuetext={`${bytes} bytes, ${characters} characters`}
        className="block h-7 w-full accent-ink"
      />
      <div className="mt-1 flex flex-wrap gap-1.5">
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            aria-pressed={preset === bytes}
            onClick={() => onChange(preset)}
            className="min-h-7 min-w-9 rounded-md border border-rule px-2 font-mono text-[0.8rem] hover:bg-sunk aria-pressed:border-ink aria-pressed:font-semibold"
          >
            {preset}
            <span className="sr-only"> bytes</span>
          </button>
        ))}
      </div>
    </div>
  )
}
