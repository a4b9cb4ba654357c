'use client'

import dynamic from 'next/dynamic'

/** A chunk of its own: only the lessons that show samples load it. */
export const SampleBlock = dynamic(() =>
  import('@/components/samples/sample-block').then((block) => block.SampleBlock),
)
