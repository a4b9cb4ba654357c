/** What can be wrong with an edited request, in a learner's words. Data only; `{found}` is the name in question. */
import type { ProblemCode } from '@/lib/trace/request-problems'

/** `spec` is absent where the rule is ours. */
type Words = { text: string; spec?: string }

export const requestProblems: Record<ProblemCode, Words> = {
  request_empty: {
    text: 'There is no request here. It begins with a method, a space and a URL.',
    spec: 'RFC 9112 §3',
  },
  request_too_long: {
    text: 'These are {found} characters. At most 262,144 are sent from here, and the sandbox takes bodies of 65,536 bytes.',
  },
  request_line_malformed: {
    text: 'This is not HTTP. The first line is a method, a space and a URL without spaces: GET https://….',
    spec: 'RFC 9112 §3',
  },
  method_forbidden: {
    text: 'No page may send {found}: it could open a tunnel, or have headers read back to it that the browser hides.',
    spec: 'Fetch §2.2.1',
  },
  url_malformed: {
    text: 'This is not a whole URL. It begins with the scheme and the host: https://….',
    spec: 'RFC 3986 §4.3',
  },
  url_outside: {
    text: 'Requests from here go to this authorization server and its API only, not to {found}. Nothing leaves the page.',
  },
  url_space: {
    text: 'A URL holds no space. It is sent as %20.',
    spec: 'RFC 3986 §2',
  },
  url_fragment: {
    text: 'The part from # on stays in the browser: it is never sent to a server.',
    spec: 'RFC 9110 §7.1',
  },
  header_malformed: {
    text: 'This is no header: a name, a colon right behind it, a value. The headers end at the first empty line.',
    spec: 'RFC 9112 §5',
  },
  header_folded: {
    text: 'A header stays on one line. A line that begins with a space once went on with the header before it; that is no longer allowed.',
    spec: 'RFC 9112 §5.2',
  },
  header_bad_character: {
    text: 'A header value cannot hold this character. A line break would end the header and begin another one, so none can be part of a value.',
    spec: 'RFC 9110 §5.5',
  },
  header_line_break_written: {
    text: '{found} is sent as the ordinary characters you see. A server that turned it into a line break would let whoever wrote it add headers.',
    spec: 'RFC 9110 §5.5',
  },
  header_forbidden: {
    text: 'No page may set {found}: {reason} It is left out.',
    spec: 'Fetch §2.2.2',
  },
  parameter_repeated: {
    text: '{found} stands here twice. A parameter must not be sent more than once; a strict server refuses.',
    spec: 'RFC 6749 §3.1, §3.2',
  },
  escape_malformed: {
    text: 'A percent sign begins two hexadecimal digits, as in %2F. The sign itself is written %25.',
    spec: 'RFC 3986 §2.1',
  },
  body_not_allowed: {
    text: 'A browser sends no body with {found}. It is left out.',
    spec: 'Fetch §5.4',
  },
  body_without_type: {
    text: 'No content-type says what this body is, so a server cannot know how to read it.',
    spec: 'RFC 9110 §8.3',
  },
  body_not_json: {
    text: 'The content-type says JSON, and this is not JSON.',
    spec: 'RFC 8259 §2',
  },
}

/** Why a page may not set a header, by its name in small letters, or by what the name begins with. */
export const forbiddenReasons: Record<string, string> = {
  cookie: 'the browser keeps the cookies and adds them itself.',
  'set-cookie': 'only a response has it, and it never passes through a page.',
  host: 'the browser takes it from the URL.',
  origin: 'it says which site asks, and a page could pose as another one.',
  referer: 'it says which page asks, and a page could pose as another one.',
  'content-length': 'the browser counts the body itself.',
  'transfer-encoding': 'two readings of where a body ends would let a second request hide in it.',
  'sec-': 'by these headers the browser itself speaks to the server.',
  'proxy-': 'it is between the browser and its proxy.',
  'x-': 'it would stand for a method that no page may use.',
}

/** The reason for all other headers. */
export const otherReason = 'the browser looks after the connection itself.'
