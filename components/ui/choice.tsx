'use client'

import { useId } from 'react'

type Props<T extends string> = {
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
  /** The label is read out, not drawn. */
  bare?: boolean
}

/** One out of a few, all in sight. Walked by arrow keys, as radio buttons are. */
export function Choice<T extends string>({ label, options, value, onChange, bare }: Props<T>) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className={bare ? 'sr-only' : 'mb-1.5 text-sm font-semibold'}>{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="relative inline-flex min-h-8 max-w-full items-center rounded-lg border border-edge px-3 py-1 text-[0.88rem] leading-tight has-checked:border-ink has-checked:bg-sunk has-checked:font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-app"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span aria-hidden className="mr-1.5 text-[0.8em]">
              {option.value === value ? '●' : '○'}
            </span>
            <span className="min-w-0 wrap-anywhere">{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
