/** One code base for several systems: React Native, Expo, Flutter, Ionic. Data only. */
import type { Platform } from '@/content/platforms/platform'
import { apple, bundleType, entitlement, gradle } from '@/content/platforms/shared'

export const sharedCode = [
  {
    id: 'react-native',
    name: 'React Native',
    sdk: 'react-native-auth0',
    identifier: 'Bundle identifier or package name',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: [
      {
        template: '{id}.auth0://{domain}/ios/{id}/callback',
        kind: 'private-use scheme',
        note: 'For iOS. The ending .auth0 has to be there.',
      },
      {
        template: '{id}.auth0://{domain}/android/{id}/callback',
        kind: 'private-use scheme',
        note: 'For Android. The ending .auth0 has to be there.',
      },
    ],
    snippets: [
      { file: 'android/app/build.gradle', text: gradle('{id}.auth0') },
      { file: 'ios/Info.plist', text: bundleType('{id}.auth0') },
      {
        file: 'App.tsx',
        text: `import { Auth0Provider } from 'react-native-auth0'

<Auth0Provider domain="{domain}" clientId="{client}">
  <App />
</Auth0Provider>`,
      },
    ],
  },
  {
    id: 'expo',
    name: 'Expo',
    sdk: 'react-native-auth0',
    identifier: 'Bundle identifier or package name',
    usesIdentifier: true,
    usesScheme: true,
    callbacks: [
      {
        template: '{scheme}://{domain}/ios/{id}/callback',
        kind: 'private-use scheme',
        note: 'For iOS.',
      },
      {
        template: '{scheme}://{domain}/android/{id}/callback',
        kind: 'private-use scheme',
        note: 'For Android.',
      },
    ],
    snippets: [
      {
        file: 'app.json',
        text: `{
  "expo": {
    "ios": { "bundleIdentifier": "{id}" },
    "android": { "package": "{id}" },
    "plugins": [
      ["react-native-auth0", {
        "domain": "{domain}",
        "customScheme": "{scheme}"
      }]
    ]
  }
}`,
      },
      { file: 'Login.tsx', text: "await authorize({}, { customScheme: '{scheme}' })" },
    ],
    note: 'Expo Go cannot run it: the SDK has native code, so you need a development build.',
  },
  {
    id: 'flutter',
    name: 'Flutter',
    sdk: 'auth0_flutter',
    identifier: 'Bundle identifier or package name',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: [
      ...apple('ios', 'For iOS 17.4 and later'),
      {
        template: 'https://{domain}/android/{id}/callback',
        kind: 'claimed https',
        note: 'For Android, as an App Link.',
      },
      {
        template: 'https://{domain}/macos/{id}/callback',
        kind: 'claimed https',
        note: 'For macOS 14.4 and later.',
      },
    ],
    snippets: [
      { file: 'android/app/build.gradle', text: gradle('https') },
      { file: 'ios/Runner/Runner.entitlements', text: entitlement },
      {
        file: 'main.dart',
        text: `final auth0 = Auth0('{domain}', '{client}');

final credentials = await auth0
  .webAuthentication()
  .login(useHTTPS: true);`,
      },
    ],
    note: 'On Windows the quickstart prints auth0flutter://callback. That scheme is not made from a domain of yours, so another program may use it too.',
  },
  {
    id: 'ionic',
    name: 'Ionic',
    sdk: 'Auth0 SPA SDKs with Capacitor',
    identifier: 'Package name',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: [
      {
        template: '{id}://{domain}/capacitor/{id}/callback',
        kind: 'private-use scheme',
        note: 'The same for iOS and Android.',
      },
    ],
    snippets: [
      {
        file: 'index.tsx',
        text: `<Auth0Provider
  domain="{domain}"
  clientId="{client}"
  useRefreshTokens={true}
  useRefreshTokensFallback={false}
  authorizationParams={{
    redirect_uri:
      '{id}://{domain}/capacitor/{id}/callback',
  }}
>`,
      },
      {
        file: 'AndroidManifest.xml',
        text: `<intent-filter>
  <action android:name="android.intent.action.VIEW" />
  <category android:name="android.intent.category.DEFAULT" />
  <category android:name="android.intent.category.BROWSABLE" />
  <data android:scheme="{id}" />
</intent-filter>`,
      },
      { file: 'ios/App/App/Info.plist', text: bundleType('{id}') },
    ],
    note: 'The app runs in a web view, so Allowed Origins at Auth0 also needs capacitor://localhost and http://localhost.',
  },
] as const satisfies readonly Platform[]
