'use client'

import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells the controls in `frame` what was typed or chosen while the page was still coming alive. React
 * hears no event of that time, and its next drawing would put the controls back.
 */
export function useEarlyInput(frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    for (const control of frame.current?.querySelectorAll('input, textarea') ?? []) {
      if (control instanceof HTMLTextAreaElement) retype(control, HTMLTextAreaElement.prototype)
      else if (control instanceof HTMLInputElement) repeat(control)
    }
  }, [frame])
}

function repeat(input: HTMLInputElement): void {
  const { type, checked, defaultChecked } = input
  if (type !== 'radio' && type !== 'checkbox') {
    retype(input, HTMLInputElement.prototype)
    return
  }
  // Of two radio buttons that differ, one was chosen and the other gave way.
  if (checked === defaultChecked || (type === 'radio' && !checked)) return
  input.checked = defaultChecked
  input.click()
}

/** React compares with the value that it saw last. The setter of the prototype writes past that. */
function retype(field: HTMLInputElement | HTMLTextAreaElement, prototype: object): void {
  const { value, defaultValue } = field
  if (value === defaultValue) return
  field.value = defaultValue
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
