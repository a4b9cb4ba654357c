/** What a person sees when the server itself fails, in place of a blank page. */
import type { Env } from '@/lib/sandbox/env'
import { errorPage } from '@/lib/sandbox/pages'
import { sweep } from '@/lib/sandbox/sweep'

/** True if the browser has no room left for what was to be stored (Storage Standard, quota). */
export function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** Gives room back: what no lesson can still ask about is deleted. The next try may then succeed. */
export async function makeRoom(env: Env): Promise<void> {
  try {
    await sweep(env)
  } catch {
    // Nothing can be deleted either; the page says what to do.
  }
}

/** A page with a way on. It says nothing of the inside. */
export function faultPage(error: unknown): Promise<Response> {
  return errorPage({
    error: 'server_error',
    description: isFull(error)
      ? 'The browser has no room left to store this login, so nothing of it was kept. Go back and log in again. If it stays, press Reset the sandbox in the menu of the lessons'
      : 'The server met a fault of its own. Go back and log in again. If it stays, press Reset the sandbox in the menu of the lessons',
    status: 500,
  })
}
