'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { useTyping } from '@/components/ui/typing'

type Props = Omit<ComponentProps<'input'>, 'id' | 'onChange'> & {
  label: string
  value: string
  onType(text: string): void
  /** What is wrong with the value, in words; also marks the field as invalid. */
  problem?: ReactNode
  hint?: ReactNode
  /** The label is read out, not drawn. */
  bare?: boolean
}

export function Field({
  label,
  value,
  onType,
  problem,
  hint,
  bare,
  className = '',
  ...rest
}: Props) {
  const id = useId()
  const typing = useTyping(value, onType)
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ')
  return (
    <div className={className}>
      <label htmlFor={id} className={bare ? 'sr-only' : 'mb-1 block text-sm font-semibold'}>
        {label}
      </label>
      <input
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="w-full rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.88rem] aria-invalid:border-bad"
        {...rest}
        {...typing}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} role="status" className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  )
}
