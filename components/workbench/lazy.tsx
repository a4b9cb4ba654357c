'use client'

import dynamic from 'next/dynamic'

/** A chunk of its own, so that no other page loads it. */
export const Workbench = dynamic(() =>
  import('@/components/workbench/workbench').then((workbench) => workbench.Workbench),
)
