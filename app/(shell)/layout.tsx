import type { ReactNode } from 'react'
import { Shell } from '@/components/lesson/shell'

/** Mounted once for all pages with a stage: going from one to another loses nothing. */
export default function ShellLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>
}
