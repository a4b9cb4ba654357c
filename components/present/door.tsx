'use client'

import dynamic from 'next/dynamic'
import { useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'
import { sharePrefix } from '@/lib/flow/share-prefix'

/** Both are loaded where the address asks for them. */
const Present = dynamic(() => import('@/components/present/present').then((file) => file.Present))
const Arrival = dynamic(() => import('@/components/present/arrival').then((file) => file.Arrival))

/** Looks at the address: whether the page is presented, and whether its fragment brings settings. */
export function Door() {
  const isPresented = useSearchParams().has('present')
  const [fragment, setFragment] = useState('')
  useEffect(() => {
    document.documentElement.toggleAttribute('data-present', isPresented)
    return () => document.documentElement.removeAttribute('data-present')
  }, [isPresented])
  useEffect(() => {
    const look = () =>
      setFragment(window.location.hash.startsWith(sharePrefix) ? window.location.hash : '')
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  return (
    <>
      {isPresented && <Present />}
      {fragment && <Arrival key={fragment} fragment={fragment} onClose={() => setFragment('')} />}
    </>
  )
}
