import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { headScript } from '@/components/embed/parameters'

export const metadata: Metadata = { robots: { index: false } }

export default function EmbedLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script data-first="">{headScript}</script>
      {children}
    </>
  )
}
