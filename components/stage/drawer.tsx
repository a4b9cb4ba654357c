'use client'

import { usePathname } from 'next/navigation'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

type Drawer = { isOpen: boolean; open(): void; close(): void }

/** For a page that shows the stage in another way. */
export const DrawerContext = createContext<Drawer | undefined>(undefined)

/** Where the stage has no column of its own, it is a drawer; this holds whether it is open. */
export function StageDrawerProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const open = useCallback(() => {
    if (isAbove()) window.scrollTo(0, 0)
    else setOpen(true)
  }, [])
  const close = useCallback(() => setOpen(false), [])
  useEffect(() => {
    const wide = window.matchMedia('(min-width: 74rem)')
    wide.addEventListener('change', close)
    return () => wide.removeEventListener('change', close)
  }, [close])
  const pathname = usePathname()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link in the stage leads to the page below it
  useEffect(close, [pathname])
  return <DrawerContext value={{ isOpen, open, close }}>{children}</DrawerContext>
}

/** Presented, the stage is no drawer: where it has no column, it stands above the lesson. */
function isAbove(): boolean {
  return (
    'present' in document.documentElement.dataset && window.matchMedia('(min-width: 900px)').matches
  )
}

export function useStageDrawer(): Drawer {
  const drawer = useContext(DrawerContext)
  if (!drawer) throw new Error('useStageDrawer needs a StageDrawerProvider above it')
  return drawer
}
