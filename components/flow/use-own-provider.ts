'use client'

import { useStore } from 'zustand'
import { useFlow } from '@/components/flow/provider'
import type { OwnProvider } from '@/lib/flow/own-provider'

/** The provider of the learner's own, if one is chosen. */
export function useOwnProvider(): OwnProvider | undefined {
  const choice = useStore(useFlow().choice)
  return choice.kind === 'own' ? choice.provider : undefined
}
