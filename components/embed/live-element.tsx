'use client'

import { useEffect, useRef, useState } from 'react'
import type { PanelName } from '@/content/panels'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** Two panels of one run, made by the script that other sites load, and what it reports of them. */
export function LiveElements({ panels }: { panels: readonly PanelName[] }) {
  const place = useRef<HTMLDivElement>(null)
  const [done, setDone] = useState<readonly string[]>([])
  useEffect(() => {
    const here = place.current
    if (!here) return
    if (!customElements.get('proofkey-panel')) {
      const script = document.createElement('script')
      script.src = `${base}/embed.js`
      document.head.append(script)
    }
    const hear = (event: Event) => {
      if (event instanceof CustomEvent) setDone(event.detail.done)
    }
    here.addEventListener('proofkey-progress', hear)
    here.replaceChildren(
      ...panels.map((panel) => {
        const element = document.createElement('proofkey-panel')
        element.setAttribute('panel', panel)
        return element
      }),
    )
    return () => here.removeEventListener('proofkey-progress', hear)
  }, [panels])
  return (
    <>
      <div ref={place} className="mt-3 min-h-96 rounded-xl border border-rule" />
      <p className="mt-2 text-[0.9rem] text-soft" role="status">
        {done.length > 0 ? `Reported by the panels: ${done.join(', ')}.` : 'Nothing reported yet.'}
      </p>
    </>
  )
}
