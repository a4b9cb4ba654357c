import type { ReactNode } from 'react'
import { Shell } from '@/components/lesson/shell'
import { headScript } from '@/components/present/head-script'

/** Mounted once for all pages with a stage: going from one to another loses nothing. */
export default function ShellLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <script data-first="">{headScript}</script>
      <Shell>{children}</Shell>
    </>
  )
}
