/** The checks of a provider before the first login, by their names and what they are for. Data only. */
import type { Verdict } from '@/lib/oauth/preflight'

export const checkWords: Record<Verdict['check'], { title: string; why: string }> = {
  discovery: {
    title: 'Metadata can be read',
    why: 'The server says where its endpoints are, and lets this page read it.',
  },
  issuer: {
    title: 'The issuer is the one asked for',
    why: 'Letter for letter. Every ID token has to carry this name as iss.',
  },
  https: {
    title: 'All addresses are https',
    why: 'Nobody on the way can read or change anything.',
  },
  s256: {
    title: 'PKCE with S256',
    why: 'The server says that it compares a SHA-256 challenge.',
  },
  keys: {
    title: 'Keys can be read',
    why: 'The public keys that the signature of your ID token is checked with.',
  },
}

/** Warnings that are no failure of a document. */
export const warnings = {
  by_hand: 'You entered the endpoints by hand, so there is no metadata to compare with.',
  changed:
    'It says something else than when you looked it up: {found}. Press Change and look it up again.',
  http: 'http, on this machine: {found}. Elsewhere it would be refused.',
  no_s256:
    'The metadata names {found}, and S256 is not among them. PKCE is sent all the same: a server that does not know it passes over it, and then the code is not protected.',
  silent_s256:
    'The metadata does not say. PKCE is sent all the same: many servers do it and do not list it. Whether yours does, you see by spoiling the verifier: the token request has to fail.',
}

export const tokenCheck = {
  title: 'The token endpoint lets this page read its answer',
  note: 'One POST to {host} without a code, on purpose. The server refuses it, and it may stand in the provider’s log as a failed login.',
  readable:
    'It answered {status}, and this page can read it. That it refuses is right: the code is missing.',
  invalid_client:
    'This page can read the answer, but the server does not take this client as it is: it may want a secret. Register the application as a public client (native or single-page, authentication method none), and compare the client ID.',
  no_refusal:
    'This page can read the answer, but {status} without an error in it is not how a token endpoint refuses (RFC 6749 §5.2). Check its address: something else may answer there.',
  server_error: 'This page can read the answer, and it is an error of the server: {status}.',
  not_readable:
    'It answers, but does not let this page read it (CORS). The walk would end at the code. Allow the origin {origin} at your provider. A provider may decide by the redirect URI that belongs to the code; then only the real request tells.',
  unreachable: 'Nothing answers there. Check the address and your connection.',
  too_slow: 'No answer within ten seconds. Try again.',
  redirected: 'It answers with a redirect. A token endpoint has to answer itself.',
  pasted:
    'The server says {status} to curl. Only a browser minds CORS, so this page still cannot read it.',
}

export const clockCheck = {
  title: 'The clocks agree',
  later: 'Told after your first login, by the time in the ID token.',
  near: 'The server is {seconds} s {side}, by the time in your ID token. Up to 60 s are let pass.',
  far: 'The server is {seconds} s {side}, by the time in your ID token. Its tokens can look expired, or not valid yet: set the clock of this device by the network.',
}
