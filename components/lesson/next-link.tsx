'use client'

import Link from 'next/link'
import type { ComponentProps } from 'react'
import { progressStore } from '@/components/lesson/use-progress'

type Props = ComponentProps<typeof Link> & { done?: string }

/** The way on. A lesson that is only read is done when it is pressed. */
export function NextLink({ done, ...rest }: Props) {
  return <Link {...rest} onClick={() => done && progressStore().add({ lessons: [done] })} />
}
