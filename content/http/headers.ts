/** The headers that requests and responses of the flow carry, each explained. */

export type HeaderExplanation = { title: string; text: string; spec: string }

/** By name in small letters. An unknown name is undefined. */
export const headerWords: Record<string, HeaderExplanation> = {
  accept: {
    title: 'Wanted formats',
    text: 'Which formats the sender can read.',
    spec: 'RFC 9110 §12.5.1',
  },
  'accept-language': {
    title: 'Wanted languages',
    text: 'Which languages the person prefers.',
    spec: 'RFC 9110 §12.5.4',
  },
  'access-control-allow-headers': {
    title: 'Headers a page may send',
    text: 'Which headers scripts of other origins may put into a request.',
    spec: 'Fetch Standard, CORS protocol',
  },
  'access-control-allow-methods': {
    title: 'Methods a page may use',
    text: 'Which methods scripts of other origins may use.',
    spec: 'Fetch Standard, CORS protocol',
  },
  'access-control-allow-origin': {
    title: 'Who may read this',
    text: 'Which origins’ scripts may read this response. A star stands for all of them; cookies are then not sent along.',
    spec: 'Fetch Standard, CORS protocol',
  },
  'access-control-expose-headers': {
    title: 'Headers a page may read',
    text: 'Which further headers scripts of other origins may read.',
    spec: 'Fetch Standard, CORS protocol',
  },
  'access-control-max-age': {
    title: 'How long this holds',
    text: 'For how many seconds a browser may remember what scripts of other origins are allowed.',
    spec: 'Fetch Standard, CORS protocol',
  },
  allow: {
    title: 'Allowed methods',
    text: 'Which methods this address answers. A 405 must carry it.',
    spec: 'RFC 9110 §10.2.1',
  },
  authorization: {
    title: 'Credentials',
    text: 'Bearer and the access token: whoever holds the token may use it. This is the place for it, never the URL.',
    spec: 'RFC 6750 §2.1',
  },
  'cache-control': {
    title: 'Keeping',
    text: 'Who may keep a copy. no-store means nobody: a response with tokens must say so.',
    spec: 'RFC 6749 §5.1',
  },
  'content-length': {
    title: 'Length',
    text: 'How many bytes the body has.',
    spec: 'RFC 9110 §8.6',
  },
  'content-security-policy': {
    title: 'What the page may load',
    text: 'Where the page may load from, where its forms may lead, and who may frame it. Login pages must not be framed.',
    spec: 'RFC 9700 §4.16',
  },
  'content-type': {
    title: 'Format of the body',
    text: 'How the body is written. A token request is a form; the answer is JSON.',
    spec: 'RFC 9110 §8.3',
  },
  cookie: {
    title: 'Cookie',
    text: 'What this server asked the browser to keep. It tells the server whose login this is; the app never sees it.',
    spec: 'RFC 6265 §4.2',
  },
  date: {
    title: 'Date',
    text: 'When the message was made.',
    spec: 'RFC 9110 §6.6.1',
  },
  dpop: {
    title: 'Proof of possession',
    text: 'Proves that the sender holds the key a token is bound to.',
    spec: 'RFC 9449 §4.1',
  },
  host: {
    title: 'Host',
    text: 'Which site is asked: one address can serve several.',
    spec: 'RFC 9110 §7.2',
  },
  location: {
    title: 'Where to go on',
    text: 'The browser goes there next. If it is the redirect URI, this is how the code reaches the app.',
    spec: 'RFC 9110 §10.2.2',
  },
  origin: {
    title: 'Origin',
    text: 'Which site the request comes from. A page cannot change it, so the server can tell its own forms from others.',
    spec: 'RFC 6454 §7',
  },
  pragma: {
    title: 'Keeping, in the old way',
    text: 'Says no-cache to caches of HTTP/1.0. A response with tokens carries it.',
    spec: 'RFC 6749 §5.1',
  },
  referer: {
    title: 'Where the browser was before',
    text: 'The address of the page before. It can give away a code that stood in it.',
    spec: 'RFC 9110 §10.1.3',
  },
  'referrer-policy': {
    title: 'What the next site learns',
    text: 'How much of this address the browser tells the next site. A code in an address must not get out this way.',
    spec: 'RFC 9700 §4.2.4',
  },
  'retry-after': {
    title: 'When to try again',
    text: 'How many seconds to wait before asking again.',
    spec: 'RFC 9110 §10.2.3',
  },
  'set-cookie': {
    title: 'Keep this cookie',
    text: 'The browser keeps it and sends it back. With it the server knows the person at the next login.',
    spec: 'RFC 6265 §4.1',
  },
  'user-agent': {
    title: 'Program',
    text: 'Which program sent the request.',
    spec: 'RFC 9110 §10.1.5',
  },
  vary: {
    title: 'What the answer depends on',
    text: 'Which headers of the request the answer depends on.',
    spec: 'RFC 9110 §12.5.5',
  },
  'www-authenticate': {
    title: 'What is missing',
    text: 'How to ask properly: which scheme, and why the token was refused.',
    spec: 'RFC 6750 §3',
  },
  'x-content-type-options': {
    title: 'No guessing',
    text: 'nosniff: the browser must not guess another format than the one stated.',
    spec: 'Fetch Standard, X-Content-Type-Options',
  },
}
