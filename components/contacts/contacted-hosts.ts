'use client'

import { useSyncExternalStore } from 'react'

const key = `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:contacted`
const listeners = new Set<() => void>()
const none: readonly string[] = []
let hosts = none
let isWatching = false

/**
 * The hosts that this tab has asked for anything, its own among them: from the browser's list of what it has
 * loaded (Resource Timing), which scripts can read and not change. A reload of the tab forgets none.
 */
export function useContactedHosts(): readonly string[] {
  return useSyncExternalStore(
    subscribe,
    () => hosts,
    () => none,
  )
}

/** Adds the host that a window of this page is sent to: no list of loaded things has it. */
export function noteContact(url: string): void {
  watch()
  add(hostOf(url))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  watch()
  return () => listeners.delete(listener)
}

function watch(): void {
  if (isWatching) return
  isWatching = true
  add([window.location.host, ...stored()])
  new PerformanceObserver((list) => {
    add(list.getEntries().flatMap(({ name }) => hostOf(name)))
  }).observe({ type: 'resource', buffered: true })
}

function add(found: readonly string[]): void {
  const fresh = [...new Set(found)].filter((host) => !hosts.includes(host))
  if (fresh.length === 0) return
  hosts = [...hosts, ...fresh]
  for (const listener of listeners) listener()
  try {
    sessionStorage.setItem(key, JSON.stringify(hosts))
  } catch {
    // Without storage a reload begins a new list.
  }
}

function stored(): string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter((host) => typeof host === 'string') : []
  } catch {
    return []
  }
}

function hostOf(url: string): string[] {
  const { protocol, host } = new URL(url, window.location.href)
  return protocol === 'https:' || protocol === 'http:' ? [host] : []
}
