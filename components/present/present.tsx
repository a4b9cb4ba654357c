'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { PresentBar } from '@/components/present/bar'
import { BlankScreen } from '@/components/present/blank-screen'
import { type PresentKey, presentKey } from '@/components/present/keys'
import { Spotlight, SpotlightWords } from '@/components/present/spotlight'
import { useSpotlight } from '@/components/present/use-spotlight'
import { neighbour, presentedAddress } from '@/components/present/ways'
import { useStageDrawer } from '@/components/stage/drawer'

/** A page for a projector: keys as slides have them, and a light on what travels. */
export function Present() {
  const [isBlank, setBlank] = useState(false)
  useKeptOnTheWay()
  const lit = useSpotlight()
  const { close } = useStageDrawer()
  useEffect(close, [close])
  const act = useCallback((key: PresentKey) => {
    if (key === 'blank') setBlank(true)
    else if (key === 'leave') leave()
    else neighbour(key)?.click()
  }, [])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = presentKey(event)
      if (!key) return
      event.preventDefault()
      act(key)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [act])
  return (
    <>
      <PresentBar onKey={act}>{lit && <SpotlightWords on={lit} />}</PresentBar>
      {lit && <Spotlight on={lit} />}
      {isBlank && <BlankScreen onEnd={() => setBlank(false)} />}
    </>
  )
}

function leave(): void {
  const { pathname, hash } = window.location
  window.history.pushState(null, '', `${pathname}${hash}`)
}

/** Links of this site lead to presented pages. */
function useKeptOnTheWay(): void {
  const router = useRouter()
  useEffect(() => {
    const keep = (event: MouseEvent) => {
      const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey)
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!plain || !link || link.target || link.hasAttribute('download')) return
      const address = presentedAddress(link.href, window.location.href)
      if (!address) return
      event.preventDefault() // the link then leaves the way to us
      router.push(address)
    }
    // Before React, whose links look at whether the press is taken.
    window.addEventListener('click', keep, true)
    return () => window.removeEventListener('click', keep, true)
  }, [router])
}
