import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestFlow, type TestFlow } from '@/lib/flow/testing/flow'
import { createNodeHost, type NodeHost } from '@/lib/sandbox/hosts/node'
import { issuer } from '@/lib/sandbox/testing/walk'
import { curlScript } from '@/lib/trace/curl'
import { redacted } from '@/lib/trace/redact'
import { quoted } from '@/lib/trace/shell'
import { exchange, tokenExchange } from '@/lib/trace/testing/exchange'
import { listen } from '@/scripts/http.mjs'

const execute = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'proofkey-curl-'))
/** The scripts run where a shell can run them, which Windows alone cannot. */
const canRun = ['bash', 'curl', 'openssl'].every(
  (tool) => spawnSync(tool, ['version']).error === undefined,
)
let host: NodeHost
let issuerOfHost = ''
let close: () => void

beforeAll(async () => {
  const { server, port } = await listen((request, address) => host.fetch(request, address), {
    port: 0,
    address: '127.0.0.1',
  })
  issuerOfHost = `http://127.0.0.1:${port}/provider`
  host = createNodeHost({ issuer: issuerOfHost })
  close = () => server.close()
})
afterAll(() => {
  close()
  rmSync(folder, { recursive: true })
})

/** Runs the script of a run against the Node host, and returns what it printed. */
async function runScript({ run }: TestFlow): Promise<string> {
  const file = join(folder, 'proofkey.sh')
  writeFileSync(file, curlScript(redacted(run().exchanges), issuer))
  const { stdout } = await execute('bash', [file], {
    env: { ...process.env, ISSUER: issuerOfHost, no_proxy: '*' },
  })
  return stdout
}

const statuses = (printed: string) =>
  [...printed.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status))

async function flowToCode(decision = 'allow'): Promise<TestFlow> {
  const flow = await createTestFlow()
  await flow.commands.generateVerifier()
  await flow.commands.logIn()
  await flow.press()
  await flow.press(decision)
  return flow
}

describe.runIf(canRun)('on the Node host, where bash, curl and openssl are', () => {
  test('walks a whole run on the Node host: login, tokens, API, refresh', async () => {
    const flow = await flowToCode()
    await flow.commands.requestTokens()
    await flow.commands.getUserInfo()
    await flow.commands.callApi()
    await flow.commands.refresh()
    const printed = await runScript(flow)
    expect(printed).toContain('The callback: state is ours')
    expect(printed).toMatch(/"sub":/)
    expect(printed).toMatch(/^access_token=eyJ[\w-]+\.[\w-]+\.[\w-]+$/m)
    // Five pages of the browser; tokens, keys, UserInfo, timesheets, refresh and whatever follows it.
    expect(statuses(printed).slice(0, 5)).toEqual([303, 200, 303, 200, 303])
    expect(new Set(statuses(printed).slice(5))).toEqual(new Set([200]))
  }, 30_000)

  test('a run that stopped at the code ends with tokens too', async () => {
    const printed = await runScript(await flowToCode())
    expect(printed).toMatch(/^access_token=eyJ/m)
  }, 30_000)

  test('what was refused is refused again: a wrong verifier, a denied consent', async () => {
    const wrong = await flowToCode()
    await wrong.commands.changeOneCharacter()
    await wrong.commands.requestTokens()
    expect(await runScript(wrong)).toContain('"error":"invalid_grant"')
    const denied = await flowToCode('deny')
    expect(await runScript(denied)).toContain(
      'No code came back: com.exampleco.timesheets:/callback?error=access_denied',
    )
  }, 30_000)

  test('a second login is answered at once, as the cookie jar is the same', async () => {
    const flow = await flowToCode()
    await flow.commands.logIn()
    const printed = await runScript(flow)
    expect(statuses(printed)).toEqual([303, 200, 303, 200, 303, 303, 200])
  }, 30_000)
})

test('nothing of the run that is a secret is in the script', async () => {
  const flow = await flowToCode()
  await flow.commands.requestTokens()
  const script = curlScript(flow.run().exchanges, issuer)
  const { verifier, code, tokens } = flow.run()
  for (const secret of [verifier?.value, code?.value, tokens?.value.access_token]) {
    expect(secret).toBeDefined()
    expect(script).not.toContain(secret)
  }
  expect(script).not.toContain('analytical-engine')
})

test.runIf(canRun)('whatever a parameter holds, the shell reads it as text', async () => {
  const nasty = `'; touch ${join(folder, 'broken')}; echo "$(id)" \`id\` \\ \n end`
  const { stdout } = await execute('bash', ['-c', `printf %s ${quoted(nasty)}`])
  expect(stdout).toBe(nasty)
  const script = curlScript(
    [
      exchange({ url: `https://as.example/authorize?client_id=${encodeURIComponent(nasty)}` }),
      tokenExchange(
        { [nasty]: nasty, code: nasty },
        {},
        { url: `https://as.example/${encodeURI(nasty)}` },
      ),
    ],
    'https://as.example',
  )
  expect(script).toContain(quoted(`client_id=${nasty}`))
  expect(script).toContain(quoted(`${nasty}=${nasty}`))
  expect(script).toContain('"code=$CODE"')
  await execute('bash', ['-n', '-c', script])
})
