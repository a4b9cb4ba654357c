'use client'

type Props = {
  /** Read out, not drawn. */
  label: string
  options: readonly { value: string; label: string }[]
  value: string
  onChange: (value: string) => void
}

/** One out of many, in little room. */
export function Select({ label, options, value, onChange }: Props) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className="min-h-8 max-w-full rounded-lg border border-edge bg-raised px-2 py-1 text-[0.88rem] text-ink"
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
