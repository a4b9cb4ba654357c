import {
  assert,
  constantFrom,
  array as listOf,
  property,
  record,
  string,
  stringMatching,
  tuple,
  webUrl,
} from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { SentRequest } from '@/lib/trace/exchange'
import { longestRequest, readRequest, toRequest, writeRequest } from '@/lib/trace/request-text'

const serves = (url: URL) => url.href.startsWith('https://as.example/sandbox/')
const form: [string, string] = ['content-type', 'application/x-www-form-urlencoded']
const tokenRequest: SentRequest = {
  method: 'POST',
  url: 'https://as.example/sandbox/oauth/token',
  headers: [['accept', 'application/json'], form],
  body: 'grant_type=authorization_code&code=abc&redirect_uri=com.app%3A%2Fcallback',
}
const head = 'POST https://as.example/sandbox/oauth/token'

/** The codes of what is found in `text`, and what would be sent. */
function read(text: string) {
  const { request, problems } = readRequest(text, serves)
  return { request, codes: problems.map(({ code }) => code), problems }
}

describe('written and read', () => {
  test('a token request stands one parameter a line', () => {
    expect(writeRequest(tokenRequest)).toBe(
      [
        'POST https://as.example/sandbox/oauth/token',
        'accept: application/json',
        'content-type: application/x-www-form-urlencoded',
        '',
        'grant_type=authorization_code',
        '&code=abc',
        '&redirect_uri=com.app%3A%2Fcallback',
      ].join('\n'),
    )
  })

  test('a query stands one parameter a line too', () => {
    const url = 'https://as.example/sandbox/authorize?response_type=code&state=s'
    const text = writeRequest({ method: 'GET', url, headers: [], body: '' })
    expect(text.split('\n')).toEqual([
      'GET https://as.example/sandbox/authorize',
      '?response_type=code',
      '&state=s',
    ])
    expect(read(text)).toMatchObject({ request: { url }, codes: [] })
  })

  const value = stringMatching(/^[!-~]([ -~]*[!-~])?$/)
  const names = constantFrom('accept', 'authorization', 'x-trace', 'if-none-match')
  const pair = tuple(stringMatching(/^[a-z_]{1,12}$/), string())
  const query = listOf(pair, { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString())
  const url = query.map((pairs) => `https://as.example/sandbox/a${pairs && '?'}${pairs}`)

  test('any request comes back as it was', () => {
    const typed = tuple(
      constantFrom(form, ['content-type', 'application/json'] satisfies [string, string]),
      string(),
      query,
    ).map(([type, text, pairs]) => ({ type, body: type === form ? pairs : JSON.stringify(text) }))
    const headers = listOf(tuple(names, value), { maxLength: 4 })
    assert(
      property(
        constantFrom('POST', 'PUT', 'PATCH'),
        url,
        headers,
        typed,
        (method, to, own, sent) => {
          const request = { method, url: to, headers: [...own, sent.type], body: sent.body }
          expect(readRequest(writeRequest(request), serves).request).toEqual(request)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('a GET without a body too, and CR LF reads as LF does', () => {
    assert(
      property(url, listOf(tuple(names, value), { maxLength: 4 }), (to, headers) => {
        const request = { method: 'GET', url: to, headers, body: '' }
        const text = writeRequest(request)
        expect(readRequest(text, serves).request).toEqual(request)
        expect(readRequest(text.replaceAll('\n', '\r\n'), serves).request).toEqual(request)
      }),
      { numRuns: 40 },
    )
  })

  test('no text makes it throw, and what it lets through is a request', () => {
    const line = constantFrom(
      'GET https://as.example/sandbox/a',
      '&x=1',
      'a: b',
      '',
      '{',
      'cookie: c',
    )
    const text = listOf(constantFrom('\n', '\r\n', '\r', '\0', ' ', 'é', '√').chain(() => line))
    const any = record({ lines: text, noise: string(), at: webUrl() })
    assert(
      property(any, ({ lines, noise, at }) => {
        for (const each of [
          lines.join('\n'),
          noise,
          `POST ${at}\n${noise}`,
          `${lines.join('\n')}${noise}`,
        ]) {
          const { request, problems } = readRequest(each, () => true)
          if (request) toRequest(request)
          else expect(problems.some(({ effect }) => effect === 'stops')).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what cannot be sent, in one code each', () => {
  test.each([
    ['', 'request_empty'],
    ['\n  \n', 'request_empty'],
    ['hello', 'request_line_malformed'],
    ['{"grant_type": "authorization_code"}', 'request_line_malformed'],
    ['GET https://as.example/sandbox/a b HTTP/1.1', 'request_line_malformed'],
    ['G(T https://as.example/sandbox/a', 'request_line_malformed'],
    ['TRACE https://as.example/sandbox/a', 'method_forbidden'],
    ['connect https://as.example/sandbox/a', 'method_forbidden'],
    ['GET /authorize', 'url_malformed'],
    ['GET https://', 'url_malformed'],
    ['GET https://elsewhere.example/sandbox/a', 'url_outside'],
    ['GET https://as.example/other', 'url_outside'],
    ['GET https://ada:secret@as.example/sandbox/a', 'url_outside'],
    ['GET javascript:alert(1)', 'url_outside'],
    [`${head}\nno colon here`, 'header_malformed'],
    [`${head}\naccept : a`, 'header_malformed'],
    [`${head}\n: a`, 'header_malformed'],
    [`${head}\nx-a: a\n  b: c`, 'header_folded'],
    [`${head}\nx-a: a\rset-cookie: b`, 'header_bad_character'],
    [`${head}\nx-a: a\0b`, 'header_bad_character'],
    [`${head}\nx-a: 漢`, 'header_bad_character'],
  ])('%j', (text, code) => {
    const { request, codes } = read(text)
    expect(request).toBeUndefined()
    expect(codes).toEqual([code])
  })
})

test('a body of 5 MB is not read, whatever it is', () => {
  const { request, problems } = read(`${head}\n\n${'x'.repeat(5_000_000)}`)
  expect(request).toBeUndefined()
  expect(problems).toMatchObject([{ code: 'request_too_long', found: '5,000,045' }])
})

describe('what is left out, the rest is sent', () => {
  test.each([
    'Cookie',
    'host',
    'Origin',
    'referer',
    'Sec-Fetch-Mode',
    'proxy-authorization',
    'content-length',
  ])('the header %s (Fetch §2.2.2)', (name) => {
    const { request, problems } = read(`${head}\naccept: a\n${name}: x`)
    expect(request?.headers).toEqual([['accept', 'a']])
    expect(problems).toMatchObject([
      { code: 'header_forbidden', effect: 'left out', found: name, line: 3 },
    ])
  })

  test('a header that hides a forbidden method', () => {
    expect(read(`${head}\nx-http-method-override: GET, trace`).codes).toEqual(['header_forbidden'])
    expect(read(`${head}\nx-http-method-override: PUT`).codes).toEqual([])
  })

  test('a body on GET and on HEAD (Fetch §5.4)', () => {
    for (const method of ['GET', 'head']) {
      const { request, codes } = read(`${method} https://as.example/sandbox/a\naccept: a\n\na=b`)
      expect(request).toMatchObject({ method: method.toUpperCase(), body: '' })
      expect(codes).toEqual(['body_not_allowed'])
    }
  })

  test('a fragment (RFC 9110 §7.1)', () => {
    const { request, codes } = read('GET https://as.example/sandbox/a?b=c#d&b=e')
    expect(request?.url).toBe('https://as.example/sandbox/a?b=c')
    expect(codes).toEqual(['url_fragment'])
  })
})

describe('what is sent as it stands, with a word', () => {
  const post = `${head}\n${form[0]}: ${form[1]}\n\n`
  test.each([
    [`${post}a=1\n&b=2\n&a=3`, 'parameter_repeated', 'a=1&b=2&a=3'],
    [`${post}a=100%\n`, 'escape_malformed', 'a=100%'],
    [`${head}\n\nplain`, 'body_without_type', 'plain'],
    [`${head}\ncontent-type: application/json\n\n{"a":`, 'body_not_json', '{"a":'],
    [
      `${head}\nx-a: b\\r\\nset-cookie: c\ncontent-type: text/plain\n\nx`,
      'header_line_break_written',
      'x',
    ],
  ])('%j', (text, code, body) => {
    const { request, codes } = read(text)
    expect(codes).toEqual([code])
    expect(request?.body).toBe(body)
  })

  test('a space in a URL, which goes out as %20', () => {
    const { request, codes } = read('GET https://as.example/sandbox/a\n?scope=openid profile')
    expect(codes).toEqual(['url_space'])
    expect(request?.url).toBe('https://as.example/sandbox/a?scope=openid%20profile')
  })
})

test('a line break in a header value ends it: what follows is a header of its own', () => {
  const { request, codes } = read(`${head}\nx-a: b\r\nx-injected: c`)
  expect(codes).toEqual([])
  expect(request?.headers).toEqual([
    ['x-a', 'b'],
    ['x-injected', 'c'],
  ])
})

test('problems come in the order of the text, each with its line', () => {
  const { problems } = read('GET https://elsewhere.example/a\nhost: x\nbad\n\nbody')
  expect(problems.map(({ code, line }) => [code, line])).toEqual([
    ['url_outside', 1],
    ['header_forbidden', 2],
    ['header_malformed', 3],
    ['body_not_allowed', 5],
  ])
})

test('a text at the limit is read within 100 ms', () => {
  const text = `${head}\n${form[0]}: ${form[1]}\n\na=${'x'.repeat(longestRequest - 200)}`
  const before = performance.now()
  expect(read(text).codes).toEqual([])
  expect(performance.now() - before).toBeLessThan(100)
})

test('a request that is read can be sent, with the headers it names and no others', async () => {
  const { request } = read(`${head}\naccept: a\n\nbody`)
  const made = request && toRequest(request)
  expect([...(made?.headers ?? [])]).toEqual([['accept', 'a']])
  expect(await made?.text()).toBe('body')
})
