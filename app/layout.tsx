import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { ThemeProvider } from 'next-themes'
import type { ReactNode } from 'react'
import './globals.css'

const text = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  variable: '--font-text',
  weight: '200 800',
  adjustFontFallback: false,
})
const mono = localFont({
  src: '../node_modules/@fontsource-variable/atkinson-hyperlegible-mono/files/atkinson-hyperlegible-mono-latin-wght-normal.woff2',
  variable: '--font-mono-face',
  weight: '200 800',
  adjustFontFallback: false,
})

const base = process.env.NEXT_PUBLIC_BASE_PATH ?? ''

export const metadata: Metadata = {
  title: { default: 'Proofkey: the mobile login flow, for real', template: '%s · Proofkey' },
  description:
    'Walk the OAuth 2.0 Authorization Code flow with PKCE in your browser, against a real, strict authorization server that shows its inside.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
    { media: '(prefers-color-scheme: dark)', color: '#15171b' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html
      lang="en"
      className={`${text.variable} ${mono.variable}`}
      data-build={process.env.PROOFKEY_BUILD} // the worker has the same, and tells when it is newer
      suppressHydrationWarning
    >
      <body>
        <ThemeProvider
          attribute="data-theme"
          enableColorScheme={false} // the style sheet does it, and an embed has its own theme
          storageKey={`proofkey:${base}:theme`}
        >
          {children}
        </ThemeProvider>
      </body>
    </html>
  )
}
