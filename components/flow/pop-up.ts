/** The pop-up of a login: opened here, and listened to until its callback has come. */
import { noteContact } from '@/components/contacts/contacted-hosts'
import type { Flow } from '@/components/flow/provider'
import { readCallbackMessage, takenMessage } from '@/lib/flow/window-messages'
import { stateOf } from '@/lib/oauth/authorization'

/** Where the callback page is heard if the link to its opener was cut. */
export const callbackChannel = `proofkey:${process.env.NEXT_PUBLIC_BASE_PATH ?? ''}:callback`

let opened: Window | undefined
let stopListening: (() => void) | undefined

/** True if the pop-up is gone, or looks so: a cut link says the same. */
export function isPopUpClosed(): boolean {
  return !opened || opened.closed
}

/** Sends the pop-up to `url` and reads the callback of this login when it comes. */
export function followPopUp(popUp: Window, url: string, flow: Flow): void {
  opened = popUp
  noteContact(url)
  popUp.location.replace(url)
  listenForCallback(flow)
}

/** Listens anew: after a reload this page has no hold of the pop-up, but is still heard over the channel. */
export function listenForCallback({ store, commands }: Flow): void {
  stopListening?.()
  const channel = new BroadcastChannel(callbackChannel)

  function take(data: unknown, reply: (message: unknown) => void): void {
    const url = readCallbackMessage(data)
    const { away } = store.getState()
    if (url === undefined || away?.way !== 'pop-up' || stateOf(url) !== away.state) return
    reply(takenMessage(url))
    stop()
    commands.receiveCallback(url)
  }
  function onMessage({ data, origin, source }: MessageEvent): void {
    if (origin !== window.location.origin || !opened || source !== opened) return
    const popUp = opened
    take(data, (message) => popUp.postMessage(message, window.location.origin))
  }
  function stop(): void {
    window.removeEventListener('message', onMessage)
    channel.close()
    stopListening = undefined
  }

  window.addEventListener('message', onMessage)
  channel.onmessage = ({ data }) => take(data, (message) => channel.postMessage(message))
  stopListening = stop
}
