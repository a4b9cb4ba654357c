'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Follow the value: hover, focus or tap on one lights up all of the same name below this element. */
export function Follow({ children, className }: { children: ReactNode; className?: string }) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = root.current
    if (!here) return
    let lit = ''
    const light = (event: Event) => {
      const target = event.target instanceof Element ? event.target : null
      const name = target?.closest('[data-hue]')?.getAttribute('data-hue') ?? ''
      if (name === lit) return
      lit = name
      for (const value of here.querySelectorAll('.value')) {
        value.toggleAttribute('data-lit', value.getAttribute('data-hue') === name)
      }
    }
    for (const type of ['pointerover', 'pointerdown', 'focusin']) here.addEventListener(type, light)
    return () => {
      for (const type of ['pointerover', 'pointerdown', 'focusin']) {
        here.removeEventListener(type, light)
      }
    }
  }, [])
  return (
    <div ref={root} className={className}>
      {children}
    </div>
  )
}
