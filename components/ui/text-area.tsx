'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { useTyping } from '@/components/ui/typing'

type Props = Omit<ComponentProps<'textarea'>, 'id' | 'onChange'> & {
  label: string
  value: string
  onType(text: string): void
  hint?: ReactNode
}

/** A field of several lines, for text in which every character counts. */
export function TextArea({ label, value, onType, hint, className = '', ...rest }: Props) {
  const id = useId()
  const typing = useTyping(value, onType)
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block text-sm font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="block w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.84rem] leading-[1.6] wrap-anywhere disabled:opacity-60"
        {...rest}
        {...typing}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
