'use client'

import { useTheme } from 'next-themes'
import { useId, useSyncExternalStore } from 'react'

const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const

export function ThemeChoice() {
  const { theme, setTheme } = useTheme()
  const name = useId()
  // The chosen theme is known in the browser only; until then none is marked.
  const known = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  return (
    <fieldset className="border-t border-rule pt-3 text-[0.9rem]">
      <legend className="sr-only">Theme</legend>
      <div className="flex justify-between">
        {themes.map(([value, label]) => (
          <label key={value} className="flex items-center gap-1.5 py-1">
            <input
              type="radio"
              name={name}
              checked={known && theme === value}
              onChange={() => setTheme(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
