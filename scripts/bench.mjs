/**
 * `npm run bench`: figures side by side in one run, to compare and not to pass or fail. Node host against
 * `oidc-provider` in memory, each in a process of its own; our PKCE against `oauth4webapi`; the token request
 * through the worker in Chromium; the host's memory. `-- --flows 100000` takes its time.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchBrowser } from './bench-browser.mjs'
import { endure, flood } from './bench-memory.mjs'
import { comparePkce } from './bench-pkce.mjs'
import { compareServers, start } from './bench-servers.mjs'
import { timeWorker } from './bench-worker.mjs'
import { bundleNodeHost } from './bundle.mjs'
import { isCommand, run } from './command.mjs'

async function main() {
  const [flag, number] = process.argv.slice(2)
  const flows = flag === '--flows' ? Number(number) : 1000
  const folder = mkdtempSync(join(tmpdir(), 'proofkey-bench-'))
  const bundle = join(folder, 'node-host.mjs')
  try {
    // With the store and the tenant, to change a setting.
    await bundleNodeHost(bundle, ['hosts/node', 'store-memory', 'tenant'])
    console.log(`${''.padEnd(34)}     ours   theirs`)
    await compareServers('RS256', bundle)
    await compareServers('ES256', bundle)
    await comparePkce(folder)
    await timeWorker(folder)
    await benchBrowser()
    const ours = await start('ours', 'RS256', bundle)
    await endure(ours, flows)
    await flood(ours)
    ours.stop()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

if (isCommand(import.meta.url)) run(main)
