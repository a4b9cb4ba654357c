/**
 * `npm run bench`: figures side by side in one run, to compare and not to pass or fail. Node host against
 * `oidc-provider` in memory, each in a process of its own; our PKCE against `oauth4webapi`; the host's memory.
 */
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBrowser } from './bench-browser.mjs'
import { inParallel, openClient } from './bench-load.mjs'
import { bundleNodeHost } from './bundle.mjs'
import { isCommand, run } from './command.mjs'
import { root } from './project.mjs'

const rounds = 8
const flowsPerRound = 50
const server = join(root, 'scripts/bench-server.mjs')

/** Starts one server. */
async function start(side, bundle) {
  const child = fork(server, [side, bundle], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const message = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve)
      child.once('exit', (code) => reject(new Error(`the server of ${side} ended with ${code}`)))
    })
  const { issuer } = await message()
  return {
    client: await openClient(issuer),
    heapMb: async () => {
      child.send('memory')
      return (await message()).heapUsed / 1e6
    },
    stop: () => child.kill(),
  }
}

/** Exchanges and refreshes of one round, each per second. */
async function round(client) {
  const codes = await client.codes(flowsPerRound)
  const exchanged = await inParallel(codes, client.exchange)
  const refreshed = await inParallel(exchanged.results, client.refresh)
  return { exchange: perSecond(exchanged), refresh: perSecond(refreshed) }
}

function perSecond({ results, tookMs }) {
  return (results.length / tookMs) * 1000
}

function median(numbers) {
  return numbers.sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0
}

function line(what, ours, theirs, unit) {
  const ratio = (ours / theirs).toFixed(2)
  return `${what.padEnd(28)} ${ours.toFixed(0).padStart(8)} ${theirs.toFixed(0).padStart(8)} ${unit.padEnd(6)} ${ratio}×`
}

async function compareServers(ours, theirs) {
  const figures = { ours: [], theirs: [] }
  await round(ours.client) // warm
  await round(theirs.client)
  for (let count = 0; count < rounds; count += 1) {
    figures.ours.push(await round(ours.client))
    figures.theirs.push(await round(theirs.client))
  }
  const of = (side, name) => median(figures[side].map((figure) => figure[name]))
  console.log(line('code exchange, RS256', of('ours', 'exchange'), of('theirs', 'exchange'), '1/s'))
  console.log(line('refresh, RS256', of('ours', 'refresh'), of('theirs', 'refresh'), '1/s'))
}

async function comparePkce(folder) {
  const { build } = await import('esbuild')
  const outfile = join(folder, 'pkce.mjs')
  await build({
    absWorkingDir: root,
    entryPoints: ['lib/oauth/pkce.ts'],
    outfile,
    bundle: true,
    format: 'esm',
  })
  const { createVerifier, deriveChallenge } = await import(outfile)
  const { generateRandomCodeVerifier, calculatePKCECodeChallenge } = await import('oauth4webapi')
  const pairs = Array.from({ length: 5000 })
  const made = { ours: [], theirs: [] }
  for (let count = 0; count < 9; count += 1) {
    made.ours.push(perSecond(await inParallel(pairs, () => deriveChallenge(createVerifier()))))
    made.theirs.push(
      perSecond(
        await inParallel(pairs, () => calculatePKCECodeChallenge(generateRandomCodeVerifier())),
      ),
    )
  }
  console.log(line('verifier and challenge', median(made.ours), median(made.theirs), '1/s'))
}

/** Registrations and logins of the largest kind, as fast as they go. */
async function flood({ client, heapMb }) {
  const before = await heapMb()
  const redirect_uris = Array.from({ length: 20 }, (_, n) => `a.b:/${n}/${'x'.repeat(1900)}`)
  const body = JSON.stringify({ redirect_uris })
  const headers = { 'content-type': 'application/json' }
  const { registration_endpoint, authorization_endpoint } = client.metadata
  const times = (count) => Array.from({ length: count })
  await inParallel(times(10_000), () =>
    client.send(registration_endpoint, { method: 'POST', headers, body }),
  )
  const registered = await heapMb()
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: 'timesheets-mobile',
    redirect_uri: 'com.exampleco.timesheets:/callback',
    scope: 'openid',
    state: 'x'.repeat(60_000),
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
  })
  await inParallel(times(3000), () => client.send(`${authorization_endpoint}?${query}`))
  const all = await heapMb()
  const mb = (number) => `${number.toFixed(1)} MB`
  console.log(
    `heap of the Node host: ${mb(before)}; after 10 000 large registrations ${mb(registered)};`,
  )
  console.log(`after 3 000 large logins too ${mb(all)}`)
}

/** Whole flows in a row: what a long life does to the memory. */
async function endure({ client, heapMb }, flows) {
  const chunk = 100
  let early = 0
  for (let done = 0; done < flows; done += chunk) {
    const { results } = await inParallel(await client.codes(chunk), client.exchange)
    await inParallel(results, client.refresh)
    if (early === 0 && done + chunk >= flows / 10) early = await heapMb()
  }
  const late = await heapMb()
  console.log(
    `heap of the Node host after ${flows / 10} flows ${early.toFixed(1)} MB, after ${flows} ${late.toFixed(1)} MB`,
  )
}

async function main() {
  // `-- --flows 100000` takes its time.
  const [flag, number] = process.argv.slice(2)
  const flows = flag === '--flows' ? Number(number) : 1000
  const folder = mkdtempSync(join(tmpdir(), 'proofkey-bench-'))
  const bundle = join(folder, 'node-host.mjs')
  await bundleNodeHost(bundle)
  const ours = await start('ours', bundle)
  const theirs = await start('theirs', bundle)
  try {
    console.log(`${''.padEnd(28)}     ours   theirs`)
    await compareServers(ours, theirs)
    await comparePkce(folder)
    await endure(ours, flows)
    await flood(ours)
  } finally {
    for (const { client, stop } of [ours, theirs]) {
      client.close()
      stop()
    }
    rmSync(folder, { recursive: true })
  }
  await benchBrowser()
}

if (isCommand(import.meta.url)) run(main)
