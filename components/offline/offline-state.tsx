'use client'

import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { createOfflineCopy, type OfflineState as State } from '@/lib/offline/copy'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** One for the page, however often it is shown. */
const offline = createOfflineCopy({
  script: `${base}/sw.js`,
  scope: `${base}/`,
  build: document.documentElement.dataset.build,
})

const sentences: Record<State['copy'], string> = {
  unknown: '',
  keeping: 'Works offline: not yet.',
  'no network': 'Works offline: not yet.',
  kept: 'Works offline.',
  'not kept': '',
  'no room': 'Works online only: this browser has no room left.',
  'other files': 'Works online only: the host changes the files of the site.',
}

/** Says how offline use stands, or offers a newer version that is here. */
export function OfflineState() {
  const { copy, isNewer } = useStore(offline.state)
  if (isNewer) {
    return (
      <span role="status" className="whitespace-nowrap">
        A newer version is here.{' '}
        <LineButton onClick={() => window.location.reload()}>Reload</LineButton>
      </span>
    )
  }
  if (copy === 'not kept') {
    return <LineButton onClick={offline.keep}>Keep for offline use</LineButton>
  }
  return sentences[copy]
}

function LineButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="whitespace-nowrap underline decoration-edge underline-offset-4"
    >
      {children}
    </button>
  )
}
