/** What the snippets of several platforms have in common. Data only. */
import type { CallbackFormat } from '@/content/platforms/platform'

export const claimed = 'Goes to your app alone: the domain vouches for it.'
export const fallback =
  'For systems without the link above. Another app can register the same scheme.'

export const bundleType = (scheme: string) => `<key>CFBundleURLTypes</key>
<array>
  <dict>
    <key>CFBundleURLName</key>
    <string>auth0</string>
    <key>CFBundleURLSchemes</key>
    <array>
      <string>${scheme}</string>
    </array>
  </dict>
</array>`

export const swift = `import Auth0

let credentials = try await Auth0
  .webAuth(clientId: "{client}", domain: "{domain}")
  .useHTTPS()
  .start()`

export const entitlement = `<key>com.apple.developer.associated-domains</key>
<array>
  <string>webcredentials:{domain}</string>
</array>`

export const gradle = (scheme: string) => `android {
  defaultConfig {
    applicationId "{id}"
    manifestPlaceholders = [
      auth0Domain: "{domain}",
      auth0Scheme: "${scheme}"
    ]
  }
}`

export const apple = (folder: string, since: string): readonly CallbackFormat[] => [
  {
    template: `https://{domain}/${folder}/{id}/callback`,
    kind: 'claimed https',
    note: `${claimed} ${since}.`,
  },
  {
    template: `{id}://{domain}/${folder}/{id}/callback`,
    kind: 'private-use scheme',
    note: fallback,
  },
]
