import { createRequire } from 'node:module'
import Ajv, { type AnySchemaObject } from 'ajv'
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTestFlow } from '@/lib/flow/testing/flow'
import type { Exchange } from '@/lib/trace/exchange'
import { har } from '@/lib/trace/har'
import { redacted } from '@/lib/trace/redact'
import { exchange, tokenExchange } from '@/lib/trace/testing/exchange'

const ajv = new Ajv({ strict: false, allErrors: true })
addFormats(ajv)
ajv.addMetaSchema(draft06)
// The schema comes as CommonJS, without types.
const schemas: Record<string, AnySchemaObject> = createRequire(import.meta.url)('har-schema')
for (const schema of Object.values(schemas)) ajv.addSchema(schema)

function problems(text: string): string[] {
  const isValid = ajv.validate('har.json#', JSON.parse(text))
  return isValid ? [] : (ajv.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

const read = (exchanges: Exchange[]) => JSON.parse(har(exchanges, '1', 'none')).log.entries

test('the schema finds what is wrong', () => {
  expect(problems('{"log":{"version":"1.2"}}')).not.toEqual([])
})

test('a whole run is a HAR 1.2 by the public schema, redacted or not', async () => {
  const { commands, press, run } = await createTestFlow()
  await commands.generateVerifier()
  await commands.logIn()
  await press()
  await press('allow')
  await commands.requestTokens()
  await commands.callApi()
  const { exchanges, verifier } = run()
  const whole = har(exchanges, '1', 'with secrets')
  expect(problems(whole)).toEqual([])
  expect(whole).toContain(verifier?.value)
  const safe = har(redacted(exchanges), '1', 'without')
  expect(problems(safe)).toEqual([])
  expect(safe).not.toContain(verifier?.value)
})

test('an entry has what browser tools show: decoded query and form, redirect, times', () => {
  const [authorize, token] = read([
    exchange({
      url: 'https://as.example/authorize?scope=openid+email&a=%C3%A9',
      startedAtMs: 0,
      elapsedMs: 12.5,
      status: 303,
      answerHeaders: [
        ['Location', '/login'],
        ['Set-Cookie', 'session=s=1; Path=/; HttpOnly'],
      ],
    }),
    tokenExchange(
      { code: 'a b' },
      { x: 'é' },
      {
        headers: [
          ['Content-Type', 'application/x-www-form-urlencoded'],
          ['Cookie', 'a=1; b=2'],
        ],
      },
    ),
  ])
  expect(authorize).toMatchObject({
    startedDateTime: '1970-01-01T00:00:00.000Z',
    time: 12.5,
    timings: { send: 0, wait: 12.5, receive: 0 },
    request: {
      method: 'GET',
      httpVersion: 'HTTP/1.1',
      queryString: [
        { name: 'scope', value: 'openid email' },
        { name: 'a', value: 'é' },
      ],
      bodySize: 0,
    },
    response: {
      statusText: 'See Other',
      redirectURL: '/login',
      cookies: [{ name: 'session', value: 's=1', httpOnly: true, secure: false }],
    },
  })
  expect(authorize.request.headers[0]).toEqual({ name: 'host', value: 'as.example' })
  expect(authorize.request).not.toHaveProperty('postData')
  expect(token.request.postData).toMatchObject({
    text: 'code=a+b',
    params: [{ name: 'code', value: 'a b' }],
  })
  expect(token.request.cookies).toEqual([
    { name: 'a', value: '1' },
    { name: 'b', value: '2' },
  ])
  expect(token.response.content).toMatchObject({ size: 10, text: '{"x":"é"}' })
})

test('whatever crossed, the archive fits the schema', () => {
  const text = fc.string({ unit: 'binary' })
  fc.assert(
    fc.property(text, text, text, fc.double(), fc.integer(), (body, name, value, time, status) => {
      const strange = exchange({
        url: `https://as.example/?${encodeURIComponent(name)}`,
        body,
        answer: body,
        headers: [
          [name, value],
          ['cookie', value],
        ],
        answerHeaders: [['set-cookie', value]],
        startedAtMs: time,
        elapsedMs: time,
        status,
      })
      expect(problems(har([strange], '1', ''))).toEqual([])
    }),
    { numRuns: 40 },
  )
}, 30_000)
