'use client'

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react'

type Ties = { lit: number; light(group: number): void }

const TiesContext = createContext<Ties>({ lit: 0, light: () => {} })

/** Ties each three bytes to their four characters: hover, focus or tap on one lights up both. */
export function ByteTies({ groups, children }: { groups: number; children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null)
  const [chosen, light] = useState(0)
  useEffect(() => {
    const here = root.current
    if (!here) return
    const lightTarget = ({ target }: Event) => {
      const group = target instanceof Element ? target.closest('[data-group]') : null
      if (group) light(Number(group.getAttribute('data-group')))
    }
    here.addEventListener('pointerover', lightTarget)
    here.addEventListener('pointerdown', lightTarget)
    return () => {
      here.removeEventListener('pointerover', lightTarget)
      here.removeEventListener('pointerdown', lightTarget)
    }
  }, [])
  const lit = Math.min(chosen, Math.max(groups - 1, 0))
  return (
    <TiesContext value={{ lit, light }}>
      <div ref={root} className="space-y-5">
        {children}
      </div>
    </TiesContext>
  )
}

export function useByteTies(): Ties {
  return useContext(TiesContext)
}
