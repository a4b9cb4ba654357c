'use client'

import { useEffect, useRef } from 'react'

/** A black screen over everything. Any key and any press brings the page back, and does nothing else. */
export function BlankScreen({ onEnd }: { onEnd: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    const end = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopImmediatePropagation()
      dialog.current?.close()
    }
    window.addEventListener('keydown', end, true)
    return () => window.removeEventListener('keydown', end, true)
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the window listens to every key
    <dialog
      ref={dialog}
      aria-label="The screen is blank. Press any key to go on."
      onClick={() => dialog.current?.close()}
      onClose={onEnd}
      className="m-0 size-full max-h-none max-w-none cursor-none border-0 bg-black outline-none"
    />
  )
}
