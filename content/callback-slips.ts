/** The common slips in a callback URL, in a learner's words. Data only. */
import type { FieldProblem } from '@/lib/oauth/callback-fields'
import type { RemarkCode, SlipCode } from '@/lib/oauth/callback-format'

/** `spec` is a section of an RFC; absent where the rule is the platform's or Auth0's own. */
type Words = { title: string; why: string; spec?: string }

export const slips: Record<SlipCode, Words> = {
  space: {
    title: 'There is a space or a line break in it',
    why: 'The server compares letter for letter, so a copied blank at the end is enough for a mismatch. A URL holds no blanks at all.',
    spec: 'RFC 3986 §2',
  },
  encoded: {
    title: 'It is percent-encoded',
    why: 'Encoding belongs to the authorize request, where the URL is a parameter. What you register is the plain URL.',
    spec: 'RFC 6749 §4.1.1',
  },
  placeholder: {
    title: 'A placeholder is still in it',
    why: 'The documentation writes a name where your value goes. Put your own value in its place.',
  },
  wildcard: {
    title: 'It has a wildcard',
    why: 'A star lets every address that fits receive codes. The server has to compare whole URLs.',
    spec: 'RFC 9700 §2.1',
  },
  no_scheme: {
    title: 'It has no scheme',
    why: 'A redirect URI is absolute: it starts with a scheme and a colon. Without it, nothing that you registered can be equal to it.',
    spec: 'RFC 6749 §3.1.2',
  },
  capital_scheme: {
    title: 'The scheme has capital letters',
    why: 'Systems write schemes in lower case, and Android takes them no other way. Your capitals then fail the comparison.',
    spec: 'RFC 3986 §3.1',
  },
  fragment: {
    title: 'It has a fragment',
    why: 'The part from # on is not allowed in a redirect URI. It would never reach a server.',
    spec: 'RFC 6749 §3.1.2',
  },
  http_off_loopback: {
    title: 'It is http on a host that others can reach',
    why: 'Whoever listens on the network could read the code. Plain http is allowed on the loopback address only.',
    spec: 'RFC 9700 §2.6',
  },
  localhost: {
    title: 'It says localhost',
    why: 'The name can be resolved to something else on the machine. Write the address.',
    spec: 'RFC 8252 §8.3',
  },
  loopback: {
    title: 'It is a loopback address',
    why: 'That suits a program on a desktop that opens a port. This SDK listens for another kind of callback.',
    spec: 'RFC 8252 §7.3',
  },
  suffix_missing: {
    title: 'The scheme does not end in .auth0',
    why: 'This SDK adds .auth0 to the name of your app, so that the scheme differs from those of other SDKs in it. Without the ending, no answer comes back.',
  },
  scheme_not_reverse_domain: {
    title: 'The scheme is not a reversed domain name',
    why: 'A short name such as myapp can be taken by any other app. A scheme made from a domain that you own tells whose it is.',
    spec: 'RFC 8252 §7.1',
  },
  two_slashes: {
    title: 'There are two slashes where no host follows',
    why: 'What stands after two slashes is read as a host, not as a path. A scheme of your own has no host to name.',
    spec: 'RFC 8252 §7.1',
  },
  one_slash: {
    title: 'One slash, but this SDK listens for two and the domain',
    why: 'One slash is what the RFC has. The SDK sends its own format, and the two must be equal.',
  },
  trailing_slash: {
    title: 'There is a slash at the end',
    why: 'With it and without it are two different texts, and the server compares texts.',
    spec: 'RFC 9700 §2.1',
  },
  wrong_domain: {
    title: 'It is another domain',
    why: 'The domain has to be the one that your app is set up with. With a custom domain at Auth0, that one.',
  },
  wrong_platform: {
    title: 'It names another platform',
    why: 'Each SDK has its own word in the path: ios, macos, android or capacitor.',
  },
  wrong_identifier: {
    title: 'It names another app',
    why: 'The SDK writes the name that your project is built with. Look it up in the project, capital letters included.',
  },
  wrong_kind: {
    title: 'This SDK uses another kind of callback',
    why: 'Some listen for a scheme of your own, some for an https address. This one is none of those that it knows.',
  },
  different: {
    title: 'Something in it is different',
    why: 'The server compares letter for letter, and the SDK sends exactly the URL below.',
    spec: 'RFC 9700 §2.1',
  },
}

export const remarks: Record<RemarkCode, Words> = {
  two_slashes_by_sdk: {
    title: 'Two slashes and a domain',
    why: 'The RFC has one slash after a scheme of your own, and no host. This format is the SDK’s; it works, so keep it as it is.',
    spec: 'RFC 8252 §7.1',
  },
  scheme_can_be_taken: {
    title: 'A scheme is not proof',
    why: 'Another app on the phone can register the same scheme and get the code. It cannot use it: PKCE. A claimed https link goes to your app alone.',
    spec: 'RFC 8252 §8.1',
  },
}

export const fieldProblems: Record<FieldProblem, string> = {
  empty: 'Fill this in: it is part of the callback.',
  'domain with scheme': 'Only the domain, without https:// in front.',
  'domain with path': 'Only the domain, without a slash.',
  'no domain': 'A domain has letters, digits, hyphens and at least one dot.',
  'no identifier': 'Letters, digits, dots and hyphens. Nothing else may stand in a scheme.',
  'identifier without dot':
    'It should be a domain name of yours, written backwards: com.example.app.',
  'scheme characters': 'A scheme starts with a letter. Then letters, digits, + - and dot.',
  'scheme with capitals': 'Write it in lower case.',
  'scheme without dot':
    'Not a reversed domain name, so any other app may use it too (RFC 8252 §7.1).',
}
