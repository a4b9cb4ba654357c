'use client'

import { useMemo } from 'react'
import { encode } from 'uqr'

/** A code to be read by a phone's camera: always dark on white, with the quiet zone of four modules around it. */
export function QrCode({ text, className = '' }: { text: string; className?: string }) {
  const { size, data } = useMemo(() => encode(text, { ecc: 'M', border: 4 }), [text])
  const dark = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  return (
    <svg
      role="img"
      aria-label={`QR code of ${text}`}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={`bg-white ${className}`}
    >
      <path d={dark.join('')} fill="black" />
    </svg>
  )
}
