import type { ReactNode } from 'react'
import { Shell } from '@/components/lesson/shell'

export default function LessonsLayout({ children }: { children: ReactNode }) {
  return <Shell>{children}</Shell>
}
