import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeJwt } from '@/lib/jwt/decode'
import { jsonProblem, laidOut, withPart } from '@/lib/jwt/edit'

const token = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2ln'

test('a part is replaced under the old signature', () => {
  const forged = withPart(token, 'payload', '{\n  "sub": "eve x"\n}')
  expect(forged).toBe('eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJldmUgeCJ9.c2ln')
  expect(decodeJwt(withPart(token, 'header', '{"alg":"none"}')).header).toEqual({ alg: 'none' })
})

test('laid out and written again, every JSON text is what it was', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(JSON.parse(laidOut(json))).toEqual(JSON.parse(json))
      const object = `{"a":${json}}`
      expect(decodeJwt(withPart(token, 'payload', laidOut(object))).payload).toEqual(
        JSON.parse(object),
      )
    }),
  )
})

test('names that stand twice, and a number as it was written, are kept', () => {
  const json = '{"a":1.0,"a":{},"b":[]}'
  expect(laidOut(json)).toBe('{\n  "a": 1.0,\n  "a": {},\n  "b": []\n}')
  expect(decodeJwt(withPart(token, 'payload', laidOut(json))).raw.payload).toBe(
    Buffer.from(json).toString('base64url'),
  )
})

test('what is too deep or too long is not laid out', () => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`
  expect(laidOut(deep)).toBe(deep)
  const long = `{"a":"${'x'.repeat(30_000)}"}`
  expect(laidOut(long)).toBe(long)
})

test('what is no object is told in a sentence', () => {
  expect(jsonProblem('{"a":1}')).toBeUndefined()
  expect(jsonProblem('[1]')).toMatch(/no object/)
  expect(jsonProblem('{\n"a":1,\n}')).toMatch(/no whole JSON yet: look at line 3/)
  expect(jsonProblem('{"secret')).not.toMatch(/secret/)
})
