/** The callback page in a pop-up: it gives its URL to the page that began the login, and reads nothing itself. */
import { callbackChannel } from '@/components/flow/pop-up'
import { within } from '@/lib/deadline'
import { callbackMessage, isTaken } from '@/lib/flow/window-messages'

const patienceMs = 1500

/** True once a page has taken `url`: the opener, or where the link to it was cut, whoever began this login. */
export async function handOver(url: string): Promise<boolean> {
  return (
    (await within(toOpener(url), patienceMs)) === true ||
    (await within(toChannel(url), patienceMs)) === true
  )
}

async function toOpener(url: string): Promise<boolean> {
  const opener: Window | null = window.opener
  if (!opener) return false
  const { origin } = window.location
  return new Promise((resolve) => {
    window.addEventListener('message', (event) => {
      if (event.origin === origin && event.source === opener && isTaken(event.data, url)) {
        resolve(true)
      }
    })
    opener.postMessage(callbackMessage(url), origin)
  })
}

async function toChannel(url: string): Promise<boolean> {
  const channel = new BroadcastChannel(callbackChannel)
  return new Promise((resolve) => {
    channel.onmessage = ({ data }) => {
      if (isTaken(data, url)) resolve(true)
    }
    channel.postMessage(callbackMessage(url))
  })
}
