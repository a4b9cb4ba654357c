/** Swift and Kotlin: iOS, macOS, Android. Data only. */
import type { Platform } from '@/content/platforms/platform'
import { apple, bundleType, claimed, entitlement, gradle, swift } from '@/content/platforms/shared'

export const native = [
  {
    id: 'ios',
    name: 'iOS',
    sdk: 'Auth0.swift',
    identifier: 'Bundle identifier',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: apple('ios', 'iOS 17.4 and later'),
    snippets: [
      { file: 'Login.swift', text: swift },
      { file: 'App.entitlements', text: entitlement },
      { file: 'Info.plist, for the scheme', text: bundleType('{id}') },
    ],
    note: 'The claimed link also needs your Team ID and bundle identifier in the application settings at Auth0.',
  },
  {
    id: 'macos',
    name: 'macOS',
    sdk: 'Auth0.swift',
    identifier: 'Bundle identifier',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: apple('macos', 'macOS 14.4 and later'),
    snippets: [
      { file: 'Login.swift', text: swift },
      { file: 'App.entitlements', text: entitlement },
      { file: 'Info.plist, for the scheme', text: bundleType('{id}') },
    ],
  },
  {
    id: 'android',
    name: 'Android',
    sdk: 'Auth0.Android',
    identifier: 'Package name',
    usesIdentifier: true,
    usesScheme: true,
    callbacks: [
      {
        template: 'https://{domain}/android/{id}/callback',
        kind: 'claimed https',
        note: `${claimed} Android calls it an App Link.`,
      },
      {
        template: '{scheme}://{domain}/android/{id}/callback',
        kind: 'private-use scheme',
        note: 'With a scheme of your own. Android takes lower case only.',
      },
    ],
    snippets: [
      { file: 'app/build.gradle, App Link', text: gradle('https') },
      { file: 'app/build.gradle, own scheme', text: gradle('{scheme}') },
      {
        file: 'Login.kt',
        text: `val account = Auth0.getInstance("{client}", "{domain}")

val credentials = WebAuthProvider.login(account)
  .withScheme("https")
  .await(this)`,
      },
    ],
    note: 'The App Link also needs the SHA-256 fingerprint of your signing key in the application settings at Auth0.',
  },
] as const satisfies readonly Platform[]
