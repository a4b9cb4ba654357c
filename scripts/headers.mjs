/** The headers of each answer, by path. What a page's own policy says is in `csp.mjs`. */

/** Everything a page could ask the browser for and none of ours does. */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/**
 * @param {string} path below the base path, beginning with a slash
 * @param {{ secure?: boolean, embedHosts?: string }} over `secure`: the browser asked over https.
 *   `embedHosts`: who may frame an embed, as a source list of `frame-ancestors`; by default everybody
 * @returns {Record<string, string>}
 */
export function headersFor(path, { secure = false, embedHosts = '*' } = {}) {
  const embed = path.startsWith('/embed/')
  const callback = path.startsWith('/callback/')
  const built = path.startsWith('/_next/static/')
  const framedBy = !embed ? "'none'" : embedHosts === '*' ? '*' : `'self' ${embedHosts}`
  const headers = {
    // No `connect-src` and no `default-src`: the page closes connections by itself (csp.mjs).
    'Content-Security-Policy': `frame-ancestors ${framedBy}; object-src 'none'; base-uri 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': callback ? 'no-referrer' : 'strict-origin-when-cross-origin',
    'Permissions-Policy': UNUSED.map((feature) => `${feature}=()`).join(', '),
    'Cache-Control': built
      ? 'public, max-age=31536000, immutable' // the name changes with the content
      : 'no-cache', // kept, and asked about each time by ETag
  }
  // A frame with `sandbox` has no origin of its own: what an embed loads comes from elsewhere there, and so
  // does `embed.js` in every page that uses it. All of it is public.
  const oembed = path.startsWith('/oembed/')
  const shared = embed || built || oembed || path === '/embed.js'
  headers['Cross-Origin-Resource-Policy'] = shared ? 'cross-origin' : 'same-origin'
  // Fonts are asked for by CORS, and an editor in a browser may ask what a lesson looks like elsewhere.
  if (built || oembed) headers['Access-Control-Allow-Origin'] = '*'
  // A page that opens the provider's login keeps the pop-up. The callback page runs inside that pop-up, where
  // a policy of its own would cut the link to its opener; an embed is ruled by the page around it.
  headers['Cross-Origin-Opener-Policy'] =
    embed || callback ? 'unsafe-none' : 'same-origin-allow-popups'
  // RFC 6797 §7.2: never over plain http, which this server speaks. Behind a proxy that ends TLS it is said.
  if (secure) headers['Strict-Transport-Security'] = 'max-age=31536000'
  return headers
}
