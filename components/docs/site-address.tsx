'use client'

import { useOrigin } from '@/components/flow/use-run'
import { QrCode } from '@/components/present/qr-code'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** Where this site is, to be typed or read by a camera; a line to write on where only this machine gets to it. */
export function SiteAddress() {
  const origin = useOrigin()
  if (!origin) return null
  const address = `${origin}${base}/`
  if (/^https?:\/\/(localhost|127\.|\[::1\])/.test(address)) {
    return (
      <p className="mb-3">
        Address: <span className="inline-block w-72 border-b border-edge" />
      </p>
    )
  }
  return (
    <div className="mb-3 flex items-center gap-4">
      <QrCode text={address} className="-ml-2 size-24 shrink-0" />
      <p className="font-mono text-[1.05em] font-semibold wrap-anywhere">
        {address.replace(/^https:\/\//, '').replace(/\/$/, '')}
      </p>
    </div>
  )
}
