import { expect, test } from 'vitest'
import { credentialsOf, fieldOf, fieldsOf, looksLikeJwt, mostFields } from '@/lib/trace/fields'
import { exchange, tokenExchange } from '@/lib/trace/testing/exchange'

test('a request has its query, its headers and its form, decoded and in order', () => {
  const { request } = fieldsOf(
    tokenExchange({ code: 'a b+c' }, {}, { url: 'https://as.example/token?x=%C3%A9' }),
  )
  expect(request.map(({ place, name, value }) => `${place} ${name}=${value}`)).toEqual([
    'query x=é',
    'header content-type=application/x-www-form-urlencoded',
    'form code=a b+c',
  ])
  expect(fieldOf(request, 'code')).toBe('a b+c')
  expect(fieldOf(request, 'content-type')).toBeUndefined()
})

test('a response has the query of its redirect, and the members of its JSON', () => {
  const redirect = exchange({
    status: 303,
    answerHeaders: [['Location', 'com.app:/callback?code=c&state=s']],
  })
  expect(fieldsOf(redirect).response.slice(1)).toEqual([
    { place: 'redirect', name: 'code', value: 'c' },
    { place: 'redirect', name: 'state', value: 's' },
  ])
  const { response } = fieldsOf(tokenExchange({}, { expires_in: 60, list: ['a'], nothing: null }))
  expect(response.slice(1).map(({ value }) => value)).toEqual(['60', '["a"]', 'null'])
})

test.each([
  ['broken JSON', '{"a": 1'],
  ['an array', '[1]'],
  ['a text', '"a"'],
  ['nothing', ''],
  ['more members than are named', JSON.stringify(Object.fromEntries(manyMembers()))],
])('%s has no fields', (_, answer) => {
  const answerHeaders: [string, string][] = [['content-type', 'application/json']]
  const { response } = fieldsOf(exchange({ answerHeaders, answer }))
  expect(response.map(({ place }) => place)).toEqual(['header'])
})

function manyMembers(): [string, number][] {
  return Array.from({ length: mostFields + 1 }, (_, place) => [`n${place}`, place])
}

test('a URL that is none has no query', () => {
  expect(fieldsOf(exchange({ url: '://' })).request).toEqual([])
})

test('the same exchange is read once', () => {
  const one = exchange()
  expect(fieldsOf(one)).toBe(fieldsOf(one))
})

test('a JWT is three parts, of which the first begins as JSON does', () => {
  expect(looksLikeJwt('eyJhbGciOiJub25lIn0.e30.')).toBe(true)
  expect(looksLikeJwt('eyJhbGciOiJub25lIn0.e30')).toBe(false)
  expect(looksLikeJwt('a.b.c')).toBe(false)
})

test('credentials are what follows the scheme', () => {
  expect(credentialsOf({ place: 'header', name: 'Authorization', value: 'Bearer abc' })).toBe('abc')
  expect(credentialsOf({ place: 'form', name: 'authorization', value: 'Bearer abc' })).toBe(
    'Bearer abc',
  )
})
