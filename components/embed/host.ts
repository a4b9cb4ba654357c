/** Speaking to the page around an embed. */
import type { progressMessage, sizeMessage } from '@/components/embed/messages'

type Size = ReturnType<typeof sizeMessage>
type Progress = ReturnType<typeof progressMessage>

/** Says something to the host page: what is more than a size, only to the origin that has said hello. */
export function tellHost(host: string | undefined, message: Size | Progress): void {
  if (window.parent === window) return
  if (host !== undefined) window.parent.postMessage(message, host)
  // A height is no secret, and nobody has said yet who is there to read it.
  else if (message.type === 'size') window.parent.postMessage(message, '*')
}
