/**
 * What the browser may do without waking the worker (Static Routing API, Service Workers §4.6). Where the API is
 * missing every request comes to the worker, which decides the same.
 */

export type Route = {
  condition: { urlPattern: { pathname: string }; requestMode?: 'navigate' }
  source: 'fetch-event' | 'network' | 'cache' | 'race-network-and-fetch-handler'
}

/**
 * The sandbox's addresses are the worker's alone. Without this Chromium asks the static host too while it starts
 * a stopped worker, and the host would see the sandbox's requests.
 */
export function sandboxRoutes({ pathname }: URL): Route[] {
  return [
    { condition: { urlPattern: { pathname: `${pathname}sandbox/*` } }, source: 'fetch-event' },
  ]
}

/**
 * Scripts come from the cache, or else from the network. Pages and their data are asked for at the host while the
 * worker starts: online nobody waits for it. Everything else is the network's.
 */
export function siteRoutes({ pathname }: URL): Route[] {
  const below = (pattern: string) => ({ urlPattern: { pathname: pathname + pattern } })
  const race = 'race-network-and-fetch-handler'
  return [
    { condition: below('_next/static/*'), source: 'cache' },
    { condition: { ...below('*'), requestMode: 'navigate' }, source: race },
    { condition: below('*.txt'), source: race },
    { condition: below('*.json'), source: race },
    { condition: below('*.svg'), source: race },
    { condition: below('*.png'), source: race },
    { condition: below('*.webmanifest'), source: race },
    { condition: below('embed.js'), source: race },
    { condition: { urlPattern: { pathname: '/*' } }, source: 'network' },
  ]
}
