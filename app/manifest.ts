import type { MetadataRoute } from 'next'

export const dynamic = 'force-static'

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

/** What a browser needs to install the site as an app. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: `${base}/`,
    name: 'Proofkey: the mobile login flow, for real',
    short_name: 'Proofkey',
    description:
      'Walk the OAuth 2.0 Authorization Code flow with PKCE in your browser, against a real, strict authorization server that shows its inside.',
    lang: 'en',
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['education', 'developer tools'],
    icons: [
      { src: `${base}/icons/icon-192.png`, sizes: '192x192', type: 'image/png' },
      { src: `${base}/icons/icon-512.png`, sizes: '512x512', type: 'image/png' },
      {
        src: `${base}/icons/maskable-512.png`,
        sizes: '512x512',
        type: 'image/png',
        purpose: 'maskable',
      },
      { src: `${base}/icon.svg`, sizes: 'any', type: 'image/svg+xml' },
    ],
  }
}
