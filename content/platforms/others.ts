/** .NET, and apps without an SDK of Auth0. Data only. */
import type { Platform } from '@/content/platforms/platform'
import { bundleType, claimed } from '@/content/platforms/shared'

export const others = [
  {
    id: 'maui',
    name: '.NET MAUI',
    sdk: 'Auth0.OidcClient.MAUI',
    identifier: 'Package name',
    usesIdentifier: false,
    usesScheme: true,
    callbacks: [
      {
        template: '{scheme}://callback',
        kind: 'private-use scheme',
        note: 'The quickstart prints myapp://callback. Make the scheme from a domain that you own.',
      },
    ],
    snippets: [
      {
        file: 'MainPage.xaml.cs',
        text: `var client = new Auth0Client(new Auth0ClientOptions
{
  Domain = "{domain}",
  ClientId = "{client}",
  RedirectUri = "{scheme}://callback",
  PostLogoutRedirectUri = "{scheme}://callback",
});`,
      },
      {
        file: 'Platforms/Android/WebAuthenticatorActivity.cs',
        text: `[Activity(NoHistory = true, LaunchMode = LaunchMode.SingleTop, Exported = true)]
[IntentFilter(new[] { Intent.ActionView },
  Categories = new[] { Intent.CategoryDefault, Intent.CategoryBrowsable },
  DataScheme = "{scheme}")]
public class WebAuthenticatorActivity
  : Microsoft.Maui.Authentication.WebAuthenticatorCallbackActivity { }`,
      },
    ],
  },
  {
    id: 'windows',
    name: 'UWP and WPF',
    sdk: 'Auth0.OidcClient',
    identifier: 'Package name',
    usesIdentifier: false,
    usesScheme: false,
    callbacks: [
      {
        template: 'https://{domain}/mobile',
        kind: 'hosted page',
        note: 'A page of Auth0. The program watches its browser window for this address. It is also what the first edition of the tutorial used.',
      },
    ],
    snippets: [
      {
        file: 'MainWindow.xaml.cs',
        text: `var client = new Auth0Client(new Auth0ClientOptions
{
  Domain = "{domain}",
  ClientId = "{client}",
  // by default: RedirectUri = "https://{domain}/mobile"
});

var result = await client.LoginAsync();`,
      },
    ],
  },
  {
    id: 'other',
    name: 'Without an Auth0 SDK',
    sdk: 'AppAuth, or your own code',
    identifier: 'Bundle identifier or package name',
    usesIdentifier: true,
    usesScheme: false,
    callbacks: [
      {
        template: '{id}:/callback',
        kind: 'private-use scheme',
        note: 'As the RFC has it: one slash, no domain after it. This playground uses it.',
      },
      {
        template: 'https://{domain}/callback',
        kind: 'claimed https',
        note: `${claimed} Here it has to be a domain of your app, not of the server.`,
      },
    ],
    snippets: [
      { file: 'Info.plist', text: bundleType('{id}') },
      {
        file: 'app/build.gradle, with AppAuth',
        text: `android.defaultConfig.manifestPlaceholders = [
  appAuthRedirectScheme: "{id}"
]`,
      },
    ],
  },
] as const satisfies readonly Platform[]
