'use client'

import type { FieldProps } from '@/components/editor/request-field'
import { useTyping } from '@/components/ui/typing'

/** The request in a field that every keyboard and every screen reader knows. */
export function PlainField({
  label,
  value,
  onChange,
  problems,
  isReadOnly,
  describedBy,
}: FieldProps) {
  const typing = useTyping(value, onChange)
  const stopped = problems.some(({ effect }) => effect === 'stops')
  return (
    <textarea
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={stopped || undefined}
      {...typing}
      readOnly={isReadOnly}
      rows={Math.min(16, Math.max(8, value.split('\n', 17).length + 1))}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      className="block w-full resize-y rounded-lg border border-edge bg-raised px-3 py-2 font-mono text-[0.84rem] leading-[1.6] wrap-anywhere aria-invalid:border-bad"
    />
  )
}
