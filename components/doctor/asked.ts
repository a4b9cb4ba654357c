'use client'

/** Which exchange the doctor was last asked about. In memory alone: a verifier never stands in a link. */
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

const asked = createStore<string | undefined>(() => undefined)

export function askAbout(exchange: string): void {
  asked.setState(exchange, true)
}

/** The id of that exchange. */
export function useAsked(): string | undefined {
  return useStore(asked)
}
