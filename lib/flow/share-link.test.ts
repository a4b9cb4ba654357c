import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OwnSettings } from '@/lib/flow/own-provider'
import { differencesOf, readShareLink, type SharedSettings, shareLink } from '@/lib/flow/share-link'
import { createTestFlow } from '@/lib/flow/testing/flow'
import { type Settings, switchNames } from '@/lib/settings'
import { defaultSettings } from '@/lib/tenant-defaults'
import { secretsOf } from '@/lib/trace/secrets'

const lesson = 'https://learn.example/docs/lessons/request-tokens/'

const provider: OwnSettings = {
  kind: 'auth0',
  issuer: 'https://tenant.eu.auth0.example/',
  clientId: 'AbC123',
  scope: 'openid profile read:timesheets',
  audience: 'https://api.example/timesheets?v=1&b=2',
  connection: 'Username-Password-Authentication',
}

const fragmentOf = (link: string) => new URL(link).hash

test('a link without settings is the address, and its query and fragment are gone', () => {
  expect(shareLink(`${lesson}?code=abc&state=def#x`, {})).toBe(lesson)
})

test('a link says what differs, readably', () => {
  const tenant = { accessTokenLifetimeMs: 60_000, unsafeAllowMissingPkce: true, faultSlow: true }
  expect(shareLink(lesson, { lang: 'kotlin', present: true, tenant })).toBe(
    `${lesson}#with:lang=kotlin&present=1&accessTokenLifetimeMs=60000&on=unsafeAllowMissingPkce%2CfaultSlow`,
  )
})

test('of an own provider only the settings travel, and none of what was found', () => {
  const found = { ...provider, server: { issuer: provider.issuer }, keys: { keys: [] } }
  const link = shareLink(lesson, { provider: found })
  expect(readShareLink(fragmentOf(link))).toEqual({ provider })
  expect(link).not.toMatch(/server|keys/)
})

test('only what is not as in a fresh tenant differs', () => {
  expect(differencesOf(defaultSettings)).toEqual({})
  const spoiled: Settings = { ...defaultSettings, rotationOverlapMs: 5000, faultNoIss: true }
  expect(differencesOf({ ...spoiled, signingAlg: 'ES256' })).toEqual({
    rotationOverlapMs: 5000,
    signingAlg: 'ES256',
    faultNoIss: true,
  })
})

const seconds = fc.integer({ min: 1, max: 31_557_600 }).map((each) => each * 1000)
const printable = (maxLength: number) =>
  fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((c) => String.fromCharCode(c)),
    minLength: 1,
    maxLength,
  })

const anySettings: fc.Arbitrary<SharedSettings> = fc.record(
  {
    lang: fc.constantFrom('swift', 'objective-c', 'javascript'),
    present: fc.constant(true as const),
    tenant: fc.record(
      {
        codeLifetimeMs: seconds,
        accessTokenLifetimeMs: seconds,
        rotationOverlapMs: fc.nat(1000).map((each) => each * 1000),
        signingAlg: fc.constantFrom('RS256' as const, 'ES256' as const),
        unsafeAllowPlain: fc.constant(true),
        faultNoCors: fc.constant(true),
      },
      { requiredKeys: ['codeLifetimeMs'] },
    ),
    provider: fc.record({
      kind: fc.constantFrom('auth0' as const, 'issuer' as const),
      issuer: fc.constantFrom('https://id.example/a%20b', 'http://localhost:4000/provider'),
      clientId: printable(40),
      scope: printable(80),
      audience: fc.option(printable(80), { nil: undefined }),
      connection: fc.option(printable(40), { nil: undefined }),
    }),
  },
  { requiredKeys: [] },
)

test('what a link says is read again as it was', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      const link = shareLink(lesson, settings)
      if (Object.keys(settings).length > 0) {
        expect(readShareLink(fragmentOf(link))).toEqual(settings)
      } else expect(link).toBe(lesson)
    }),
  )
})

test.each([
  ['nothing', '#with:'],
  ['another fragment', '#heading'],
  ['a name that nobody knows', '#with:lang=swift&code=abc'],
  ['a secret by its name', '#with:code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'],
  ['a name given twice', '#with:lang=swift&lang=kotlin'],
  ['a lifetime of nothing', '#with:accessTokenLifetimeMs=0'],
  ['a lifetime that is no number', '#with:accessTokenLifetimeMs=1e3'],
  ['a lifetime of three years', '#with:accessTokenLifetimeMs=94608000000'],
  ['a switch that there is not', '#with:on=unsafeEverything'],
  ['an algorithm that there is not', '#with:signingAlg=none'],
  ['markup in a language', '#with:lang=%3Cimg%3E'],
  ['a provider without an issuer', '#with:provider=issuer&client_id=a&scope=openid'],
  ['an issuer without a provider', '#with:issuer=https%3A%2F%2Fid.example'],
  ['an issuer by http', '#with:provider=issuer&issuer=http%3A%2F%2Fid.example&client_id=a&scope=b'],
  [
    'an issuer with a password',
    '#with:provider=issuer&issuer=https%3A%2F%2Fa%3Ab%40id.example&client_id=a&scope=b',
  ],
  ['a script for an issuer', '#with:provider=issuer&issuer=javascript%3A1&client_id=a&scope=b'],
  [
    'a line break in a scope',
    '#with:provider=issuer&issuer=https%3A%2F%2Fa.b&client_id=a&scope=a%0Ab',
  ],
  ['a prototype', '#with:__proto__=a'],
  ['far too much', `#with:lang=${'a'.repeat(5000)}`],
])('a link with %s is none of ours', (_, fragment) => {
  expect(readShareLink(fragment)).toBeUndefined()
})

test('whatever the fragment, reading it throws nothing', () => {
  fc.assert(fc.property(fc.string(), (text) => void readShareLink(`#with:${text}`)))
})

test('no secret of a run gets into a link, wherever it is put', async () => {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press('allow')
  await flow.commands.requestTokens()
  await flow.commands.refresh()
  const run = flow.run()
  const secrets = secretsOf(run)
  const names = secrets.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['code_verifier', 'state', 'nonce', 'code', 'access_token']),
  )
  const values = secrets.map(({ value }) => value)

  fc.assert(
    fc.property(
      anySettings,
      fc.constantFrom(...secrets),
      fc.constantFrom('lang', 'clientId', 'scope', 'audience', 'connection', 'issuer', 'else'),
      fc.boolean(),
      (settings, { name, value }, place, encoded) => {
        const text = encoded ? encodeURIComponent(value) : value
        const own = { ...provider, ...settings.provider }
        // The whole run, too, as a caller might spread it by mistake.
        const spoiled = Object.assign(structuredClone(settings), run, {
          [name]: value,
          lang: place === 'lang' ? text : settings.lang,
          tenant: Object.assign({ [name]: value }, settings.tenant),
          provider:
            place === 'issuer'
              ? { ...own, issuer: `https://id.example/${text}` }
              : { ...own, [place]: `openid ${text}`, [name]: value },
        })
        const link = shareLink(`${lesson}?code=${value}#${text}`, spoiled, secrets)
        const read = decodeURIComponent(link.replaceAll('+', ' '))
        for (const each of values) {
          expect(link).not.toContain(each)
          expect(read).not.toContain(each)
        }
      },
    ),
  )
})

test('each switch of the server can be in a link', () => {
  for (const name of switchNames) {
    const tenant = { [name]: true }
    expect(readShareLink(fragmentOf(shareLink(lesson, { tenant })))).toEqual({ tenant })
  }
})
