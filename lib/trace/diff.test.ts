import { expect, test } from 'vitest'
import { differenceAt, differences, similarBefore } from '@/lib/trace/diff'
import { exchange, tokenExchange } from '@/lib/trace/testing/exchange'

test('similar is the same method, path and sender, whatever the query', () => {
  const all = [
    exchange({ id: 'a', url: 'https://as.example/authorize?state=1' }),
    exchange({ id: 'posted', method: 'POST', url: 'https://as.example/authorize' }),
    exchange({ id: 'app', from: 'app', url: 'https://as.example/authorize' }),
    exchange({ id: 'window', private: true, url: 'https://as.example/authorize' }),
    exchange({ id: 'b', url: 'https://as.example/authorize?state=2' }),
    exchange({ id: 'c', url: 'https://as.example/authorize?state=3' }),
  ]
  const before = (id: string) =>
    all.flatMap((each) => (each.id === id ? similarBefore(all, each)?.id : []))
  expect(before('c')).toEqual(['b'])
  expect(before('b')).toEqual(['a'])
  expect(before('a')).toEqual([undefined])
  expect(similarBefore(all, exchange({ id: 'gone' }))).toBeUndefined()
})

test('says what was changed, added and left out, and how the answer differs', () => {
  const refused = { status: 400 }
  const found = differences(
    tokenExchange({ code: 'c', code_verifier: 'right' }, { access_token: 't' }),
    tokenExchange({ code_verifier: 'wrong', scope: 'x' }, { error: 'invalid_grant' }, refused),
  )
  expect(
    found.map(({ message, place, name, before, after }) => [message, place, name, before, after]),
  ).toEqual([
    ['request', 'form', 'code_verifier', 'right', 'wrong'],
    ['request', 'form', 'scope', undefined, 'x'],
    ['request', 'form', 'code', 'c', undefined],
    ['response', 'status', 'status', '200 OK', '400 Bad Request'],
    ['response', 'json', 'error', undefined, 'invalid_grant'],
    ['response', 'json', 'access_token', 't', undefined],
  ])
  expect(differenceAt(found, 'request', 'form', 'code_verifier')?.before).toBe('right')
  expect(differenceAt(found, 'response', 'form', 'code_verifier')).toBeUndefined()
})

test('the case of a header does not count, its value does', () => {
  const one = exchange({ headers: [['Accept', 'a']] })
  expect(differences(one, exchange({ headers: [['accept', 'a']] }))).toEqual([])
  const [found] = differences(one, exchange({ headers: [['ACCEPT', 'b']] }))
  expect(found).toMatchObject({ place: 'header', before: 'a', after: 'b' })
  expect(found && differenceAt([found], 'request', 'header', 'accept')).toBe(found)
})

test('a name that stands there twice is compared with all its values', () => {
  const url = 'https://as.example/authorize'
  const found = differences(exchange({ url: `${url}?a=1` }), exchange({ url: `${url}?a=1&a=2` }))
  expect(found).toMatchObject([{ name: 'a', before: '1', after: '1\n2' }])
})

test('a body without fields is compared as a whole', () => {
  const type: [string, string][] = [['content-type', 'text/html']]
  const page = (answer: string) => exchange({ answerHeaders: type, answer })
  expect(differences(page('<p>a'), page('<p>a'))).toEqual([])
  expect(differences(page('<p>a'), page('<p>b'))).toMatchObject([{ place: 'body', name: 'body' }])
})

test('nothing differs from itself', () => {
  const one = tokenExchange({ code: 'c' }, { access_token: 't' })
  expect(differences(one, one)).toEqual([])
})
