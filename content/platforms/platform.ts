/** The shape of what is known of a platform's callbacks. */

/** `{id}`, `{domain}`, `{scheme}` and `{client}` stand for the reader's own values. */
export type CallbackFormat = {
  template: string
  kind: 'claimed https' | 'private-use scheme' | 'hosted page'
  note: string
}

export type Snippet = { file: string; text: string }

export type Platform = {
  id: string
  name: string
  sdk: string
  /** What the platform calls an app's own name. */
  identifier: 'Bundle identifier' | 'Package name' | 'Bundle identifier or package name'
  /** False where the callback holds no name of the app. */
  usesIdentifier: boolean
  /** True where the app chooses its scheme. */
  usesScheme: boolean
  callbacks: readonly CallbackFormat[]
  snippets: readonly Snippet[]
  note?: string
}
