import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runLanguages, type SampleTopic, sampleLanguages } from '@/content/samples'
import { deriveChallenge } from '@/lib/oauth/pkce'
import { fillPlaces, findPlaces, type PlaceValues } from '@/lib/samples/places'
import { sources } from './sources'
import {
  installToolchains,
  missingToolchains,
  type RunLanguage,
  runProgram,
  toolchains,
} from './toolchains'
import { appendixB, passedLast, startWalk, type Walk } from './walk'

if (process.env.CI === 'true') {
  const missing = await missingToolchains(runLanguages)
  if (missing.length > 0) await installToolchains(missing)
}
const missing = await missingToolchains(runLanguages)
if (missing.length > 0) {
  const names = missing.map((language) => sampleLanguages[language].name).join(', ')
  if (process.env.CI === 'true') throw new Error(`Cannot run the samples in ${names}.`)
  console.log(`This machine cannot run the samples in ${names}: they were not tested here.`)
}

const folder = mkdtempSync(join(tmpdir(), 'proofkey-samples-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Samples ask a server of this machine: no proxy is between. */
const env = { ...process.env }
for (const name of Object.keys(env)) if (/_proxy$/i.test(name)) delete env[name]

type Run = (values: PlaceValues, change?: (source: string) => string) => Promise<string>

let count = 0

/** Runs a source as the page would show it with these values; what it wrote to its standard output. */
async function runSource(
  source: string,
  language: RunLanguage,
  values: PlaceValues,
): Promise<string> {
  const empty = findPlaces(source).filter(({ name }) => values[name] === undefined)
  expect(empty, 'places without a value').toEqual([])
  count += 1
  const ending = language === 'javascript' ? 'mjs' : sampleLanguages[language].ending
  const file = join(folder, `sample-${count}.${ending}`)
  writeFileSync(file, fillPlaces(source, values, language))
  const [tool, ...args] = toolchains[language].command
  return (await runProgram(tool, [...args, file], { env, cwd: folder })).stdout.trim()
}

/** Where each language gets its random bytes, and the octets of appendix B in their place. */
const randomBytes: Partial<Record<RunLanguage, [from: string, to: string]>> = {
  java: [
    'new SecureRandom().nextBytes(bytes);',
    `bytes = new byte[] {${Int8Array.from(appendixB.octets)}};`,
  ],
  javascript: [
    'crypto.getRandomValues(new Uint8Array(32))',
    `new Uint8Array([${appendixB.octets}])`,
  ],
  python: ['secrets.token_bytes(32)', `bytes([${appendixB.octets}])`],
}

/** What a sample of each topic must do. */
const checks: Record<SampleTopic, (run: Run, language: RunLanguage, walk: Walk) => Promise<void>> =
  {
    'create-code-verifier': async (run, language, { values }) => {
      const verifier = await run(values)
      expect(verifier).toMatch(/^[\w-]{43}$/)
      expect(verifier).not.toBe(appendixB.verifier)
      const [from, to] = randomBytes[language] ?? ['', '']
      const fixed = await run(values, (source) => {
        expect(source).toContain(from)
        return source.replace(from, to)
      })
      expect(fixed).toBe(appendixB.verifier)
    },
    'create-code-challenge': async (run, _, { values }) => {
      expect(await run(values)).toBe(appendixB.challenge)
      const nasty = `it's a \\u0022 "$HOME" \${1} {state} \\`
      expect(await run({ ...values, code_verifier: nasty })).toBe(await deriveChallenge(nasty))
    },
    'authorize-user': async (run, language, { values, logIn, reports, server }) => {
      const said = await run(values)
      if (language === 'curl') {
        expect(said).toMatch(/^HTTP\/1\.1 30[23]/)
        expect(said).toContain(`\nlocation: ${server.issuer}/login?`)
        expect(passedLast(reports)).toBe('authorize')
        return
      }
      const answer = await logIn(said)
      expect(answer.get('code')).toBeTruthy()
      expect(answer.get('state')).toBe(values.state)
    },
    'request-tokens': async (run, language, { withCode, reports }) => {
      const said = await run(await withCode())
      expect(passedLast(reports)).toBe('token')
      if (language === 'curl') expect(JSON.parse(said)).toMatchObject({ token_type: 'Bearer' })
      else expect(said).toMatch(language === 'java' ? /^\d{4} characters/ : /^Bearer 3600$/)
    },
    'get-keys': async (run, _, { values, server }) => {
      const [key] = (await (await fetch(server.jwks_uri)).json()).keys
      expect(await run(values)).toContain(key.kid)
    },
    'get-user-info': async (run, _, { withTokens, reports }) => {
      expect(await run(await withTokens())).toContain('sandbox|ada')
      expect(passedLast(reports)).toBe('userinfo')
    },
    'call-api': async (run, _, { withTokens, reports }) => {
      expect(await run(await withTokens())).toContain('timesheets')
      expect(passedLast(reports)).toBe('timesheets')
    },
    'add-timesheet': async (run, language, { withTokens, reports }) => {
      const said = await run(await withTokens())
      expect(passedLast(reports)).toBe('timesheets')
      expect(said).toContain(language === 'curl' ? '"project":"Website"' : '201')
    },
    'refresh-tokens': async (run, _, { withTokens, reports }) => {
      const values = await withTokens()
      await run(values)
      expect(passedLast(reports)).toBe('token')
      // The sample's request has used the token up: the same again is refused, and its program fails.
      await expect(run(values)).rejects.toThrow()
    },
    'revoke-token': async (run, language, { withTokens, reports }) => {
      const values = await withTokens()
      expect(await run(values)).toBe(language === 'curl' ? '' : '200')
      expect(passedLast(reports)).toBe('revoke')
      const refresh = sources.find(
        ({ topic, language }) => topic === 'refresh-tokens' && language === 'javascript',
      )
      await expect(runSource(refresh?.text ?? '', 'javascript', values)).rejects.toThrow(
        'invalid_grant',
      )
    },
  }

for (const { topic, language, text } of sources) {
  const runs = runLanguages.find((each) => each === language)
  if (!runs || missing.includes(runs)) continue
  test(`${topic} runs in ${sampleLanguages[runs].name}`, { timeout: 60_000 }, async () => {
    const check = Object.entries(checks).find(([name]) => name === topic)?.[1]
    if (!check) throw new Error(`There is no check of ${topic}`)
    const run: Run = (values, change = (source) => source) => runSource(change(text), runs, values)
    await check(run, runs, await startWalk())
  })
}

if (!missing.includes('curl')) {
  test('the shell reads a quoted value back, whatever is in it', async () => {
    const code = `it's "$HOME" \`id\` \\n !! $(id) {state}\nnext`
    expect(await runSource("printf %s '{code}'", 'curl', { code })).toBe(code)
  })
}
