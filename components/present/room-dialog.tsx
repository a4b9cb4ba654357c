'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { useFlow } from '@/components/flow/provider'
import { QrCode } from '@/components/present/qr-code'
import { Reach } from '@/components/present/reach'
import { SharedParts } from '@/components/present/shared-parts'
import { Button } from '@/components/ui/button'
import { Copy } from '@/components/ui/copy'
import { lessons } from '@/content/lessons'
import { shortNames } from '@/content/short-names'
import { type SharedSettings, shareLink } from '@/lib/flow/share-link'
import { secretsOf } from '@/lib/trace/secrets'

/** The address of this page for a room: large, as a code, and as a link that may carry settings. */
export function RoomDialog({ onClose }: { onClose: () => void }) {
  const { store } = useFlow()
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const [shared, setShared] = useState<SharedSettings>({})
  useEffect(() => dialog.current?.showModal(), [])
  const link = shareLink(window.location.href, shared, secretsOf(store.getState()))
  const short = shortAddress(window.location.href)
  return (
    <dialog
      ref={dialog}
      aria-labelledby={title}
      onClose={onClose}
      className="m-auto max-h-[calc(100dvh-1.5rem)] w-[min(76rem,calc(100vw-1.5rem))] space-y-4 overflow-y-auto rounded-2xl border border-rule bg-paper p-6 text-ink shadow-xl backdrop:bg-black/40 present:[zoom:1.389]"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id={title} className="text-[1.3rem] font-bold tracking-tight">
          Share with the room
        </h2>
        <Button onClick={() => dialog.current?.close()}>Close</Button>
      </div>
      <p className="font-mono text-[clamp(1.5rem,5.2vw,5rem)] leading-tight font-semibold wrap-anywhere">
        {readable(short)}
      </p>
      <div className="grid gap-6 sm:grid-cols-[minmax(9rem,min(24rem,46dvh))_1fr]">
        <QrCode text={link} className="w-full rounded-xl border border-rule" />
        <div className="min-w-0 space-y-4">
          <Reach address={short} />
          <SharedParts value={shared} onChange={setShared} />
          <div>
            <p className="text-[0.9rem] font-semibold">The link</p>
            <p className="flex items-center gap-2">
              <code className="min-w-0 text-[0.85rem] wrap-anywhere">{link}</code>
              <Copy text={link} label="Copy the link" />
            </p>
            <p className="text-[0.85rem] text-soft">
              {link.includes('#')
                ? 'The QR code is this link. What follows the # is sent to no server, and whoever opens the link is asked first. The short address brings no settings.'
                : 'The QR code is this link. It carries no verifier, no code and no token, whatever you add.'}
            </p>
          </div>
        </div>
      </div>
    </dialog>
  )
}

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** A lesson has a short address; another page has its own. */
function shortAddress(address: string): string {
  const { origin, pathname } = new URL(address)
  const lesson = lessons.find(({ slug }) => pathname === `${base}/lessons/${slug}/`)
  return lesson ? `${origin}${base}/s/${shortNames[lesson.slug]}/` : `${origin}${pathname}`
}

/** As it is typed: browsers try https by themselves. */
function readable(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '')
}
