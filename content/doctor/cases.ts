/** Real failures, from public issues. Where an issue prints its values, they are here as printed. Data only. */

export type DoctorCase = {
  id: string
  issue: string
  href: string
  /** What went wrong, in a few words. */
  title: string
  story: string
  verifier: string
  challenge: string
  method: string
  /** A verifier of the same app that the story speaks of. */
  other?: { verifier: string; from: string }
}

export const doctorCases: readonly DoctorCase[] = [
  {
    id: 'hex-encoded',
    issue: 'panva/node-oidc-provider #771',
    href: 'https://github.com/panva/node-oidc-provider/issues/771',
    title: 'A hex digest, encoded',
    story:
      'The author checked the hash with a web page. Page and app agreed with each other, and both wrote the digest in hex.',
    verifier:
      'd2OJlOfGOolT1tZoKKhrpYttdAfUR969P0NWY3wjGBzc6Ii0Bcksc7TMso8N2JHacQQTiMjJjUcBLszsrI5UG6xo5bzySrXjYRIFTnPxNVS',
    challenge:
      'OWE3MjM1YTExMWJlODlkMWRlYTU0ZTM2YjlhMWUyNTkxNGQ4N2EyYWFjYmRmZGYyYzY0YTEwMGRmZjEyZGY5Ng',
    method: 'SHA-256',
  },
  {
    id: 'base64',
    issue: 'smart-on-fhir/client-js #158',
    href: 'https://github.com/smart-on-fhir/client-js/issues/158',
    title: 'Plain base64, and a plus sign lost',
    story:
      'The library wrote verifier and challenge in plain base64. The plus sign in the challenge reached the server as a space.',
    verifier:
      '/0T2nBJfBvLbytrymN6TVBNmupxqUEYd4oSJO11MYH9FwZsmE0WUwXHU5oVOwq8QbPZAl1S0vJp9FmCWSYPJmaoI3J8762QkXB+dRywfMFCYG5e1+wFpEYB6W2q7xC6O',
    challenge: 'jFtUhY/me1ri0Y5qAMJN7TbBpkpTKqSmbabxzkxO3 k=',
    method: 'S256',
  },
  {
    id: 'earlier-challenge',
    issue: 'DuendeArchive/Support #498',
    href: 'https://github.com/DuendeArchive/Support/issues/498',
    title: 'The challenge of an earlier try',
    story:
      'The authorization request carried another challenge than the one that stood beside the verifier in the token request, where no server looks for it. The values are made up.',
    verifier: 'Tq0pXkL9vB2nRz7sYc4HdJ8uWm1oEfG6iAxKtP3yQ5U',
    challenge: '58NzqejhuLO_pUxjhvmpsFF65va3Xja6GQshBcuHM1E',
    method: 'S256',
    other: {
      verifier: 'first-try-first-try-first-try-first-try-first',
      from: 'the earlier try',
    },
  },
  {
    id: 'encoded-again',
    issue: 'ccpgames/sso-issues #60',
    href: 'https://github.com/ccpgames/sso-issues/issues/60',
    title: 'The verifier encoded once more',
    story:
      'The server asked for the verifier in base64url once more. When it was mended, clients that did so failed. The issue takes the verifier of the RFC as its example.',
    verifier: 'ZEJqZnRKZVo0Q1ZQLW1COTJLMjd1aGJVSlUxcDFyX3dXMWdGV0ZPRWpYaw',
    challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    method: 'S256',
  },
  {
    id: 'made-twice',
    issue: 'openid/AppAuth-iOS #452',
    href: 'https://github.com/openid/AppAuth-iOS/issues/452',
    title: 'A verifier made twice',
    story:
      'The app made a pair with two functions of the library, and the server saw no pair. The issue prints no values. These come about if the verifier is made twice: each is good, and they do not fit.',
    verifier: 'N0nDlZ3rj1v8bGk5T2qYh7xCwUe4oPs9IaMf6tBKyQE',
    challenge: '1puJqjwtdo7KhlsvIm3_1Jj-mot7OYbm2Qv6PUZVGyo',
    method: 'S256',
  },
]
