/** The other embeds of this site in the same page: reached directly, so that the page between them reads nothing. */

const most = 50

/** The windows of this site that are frames of the same page, without this one. */
export function peers(): Window[] {
  const { parent } = window
  if (parent === window) return []
  const count = Math.min(parent.length, most)
  return Array.from({ length: count }, (_, place) => parent[place]).flatMap((each) =>
    each && each !== window && isOurs(each) ? each : [],
  )
}

/** Only a frame of our own origin lets us read where it is. */
function isOurs(frame: Window): boolean {
  try {
    return frame.location.origin === window.location.origin
  } catch {
    return false
  }
}

/** Says something to windows of this site, and to no other that may have taken their place. */
export function tell(windows: readonly MessageEventSource[], message: unknown): void {
  for (const each of windows) {
    // An embed without an origin of its own finds nobody, so this one is good.
    each.postMessage(message, { targetOrigin: window.location.origin })
  }
}
