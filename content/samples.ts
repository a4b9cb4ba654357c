/**
 * The code samples: the languages in the order in which they are offered, and the requests by name. The
 * sources are in `content/samples/<topic>/`, one file per language.
 */

/** A language's name, how its files end, and what the highlighter calls it. */
export const sampleLanguages = {
  swift: { name: 'Swift', ending: 'swift', grammar: 'swift' },
  kotlin: { name: 'Kotlin', ending: 'kt', grammar: 'kotlin' },
  java: { name: 'Java', ending: 'java', grammar: 'java' },
  dart: { name: 'Dart', ending: 'dart', grammar: 'dart' },
  javascript: { name: 'JavaScript', ending: 'js', grammar: 'javascript' },
  csharp: { name: 'C#', ending: 'cs', grammar: 'csharp' },
  'objective-c': { name: 'Objective-C', ending: 'm', grammar: 'objective-c' },
  curl: { name: 'cURL', ending: 'sh', grammar: 'bash' },
  python: { name: 'Python', ending: 'py', grammar: 'python' },
} as const

export type SampleLanguage = keyof typeof sampleLanguages

/** Run by `tests/samples/run.test.ts`, which takes the list from here, as the page does. */
export const runLanguages = [
  'java',
  'javascript',
  'curl',
  'python',
] as const satisfies readonly SampleLanguage[]

/** Each topic is a folder of `content/samples/`; its title tells it from the others of one lesson. */
export const sampleTopics = {
  'create-code-verifier': 'Make a verifier',
  'create-code-challenge': 'Make a challenge',
  'authorize-user': 'The authorization URL',
  'request-tokens': 'Request tokens',
  'get-keys': 'Get the public keys',
  'get-user-info': 'Get user info',
  'call-api': 'Call the API',
  'add-timesheet': 'Add an entry',
  'refresh-tokens': 'Refresh tokens',
  'revoke-token': 'Revoke the refresh token',
} as const

export type SampleTopic = keyof typeof sampleTopics
