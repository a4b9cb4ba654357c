'use client'

import dynamic from 'next/dynamic'
import { useSyncExternalStore } from 'react'
import { PlainField } from '@/components/editor/plain-field'
import type { Problem } from '@/lib/trace/request-problems'

/** The two fields are the same to whoever uses them. */
export type FieldProps = {
  label: string
  value: string
  onChange(value: string): void
  /** Another one each time `value` was changed by anything but this field. */
  revision: object
  problems: readonly Problem[]
  isReadOnly?: boolean | undefined
  /** The element that describes the field: the list of its problems. */
  describedBy: string
}

/** Where the editor cannot be loaded, the plain field does. */
const MonacoField = dynamic(
  () =>
    import('@/components/editor/monaco-field').then(
      (field) => field.MonacoField,
      () => PlainField,
    ),
  { ssr: false, loading: () => <Opening /> },
)

/** A request as text. On touch, and on a narrow screen, a plain field with the same checks. */
export function RequestField(props: FieldProps) {
  const plain = useSyncExternalStore(
    onScreenChange,
    () => plainScreen().matches,
    () => true,
  )
  return plain ? <PlainField {...props} /> : <MonacoField {...props} />
}

/** Loads the editor before it is needed, where it will be shown. */
export function loadEditor(): void {
  if (!plainScreen().matches) import('@/components/editor/monaco-field').catch(() => {})
}

function Opening() {
  return (
    <p role="status" className="h-60 rounded-lg border border-edge bg-raised px-3 py-2 text-soft">
      Opening the editor …
    </p>
  )
}

function plainScreen(): MediaQueryList {
  return window.matchMedia('(max-width: 699.98px), (pointer: coarse)')
}

function onScreenChange(onChange: () => void): () => void {
  const query = plainScreen()
  query.addEventListener('change', onChange)
  return () => query.removeEventListener('change', onChange)
}
