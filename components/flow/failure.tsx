'use client'

import dynamic from 'next/dynamic'

/** A failure in a learner's words. The texts are loaded with the first failure. */
export const FailureNote = dynamic(() =>
  import('@/components/flow/failure-note').then((note) => note.FailureNote),
)

/** The one line of it, where there is no room for more. */
export const FailureTitle = dynamic(() =>
  import('@/components/flow/failure-note').then((note) => note.FailureTitle),
)
