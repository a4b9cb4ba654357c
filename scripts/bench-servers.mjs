/** The two servers of the bench: started, asked in turn, and compared by rate and by CPU time. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { perSecond, printCosts, printRates } from './bench-figures.mjs'
import { inParallel, openClient } from './bench-load.mjs'
import { root } from './project.mjs'

const rounds = 12
// Theirs remembers the last 1000 records, and a flow makes several.
const flowsPerRound = 100

/** Starts one server that signs with `alg`. */
export async function start(side, alg, bundle) {
  const child = fork(join(root, 'scripts/bench-server.mjs'), [side, alg, bundle], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise((_, reject) => {
    child.once('exit', (code) => reject(new Error(`the server of ${side} ended with ${code}`)))
  })
  ended.catch(() => {}) // at the end of the bench nobody waits for a message
  const message = () =>
    Promise.race([ended, new Promise((resolve) => child.once('message', resolve))])
  const ask = (question) => {
    child.send(question)
    return message()
  }
  const { issuer } = await message()
  const client = await openClient(issuer)
  return {
    client,
    heapMb: async () => (await ask('memory')).heapUsed / 1e6,
    cpuMs: async () => (await ask('cpu')).cpuMs,
    stop: () => {
      client.close()
      child.kill()
    },
  }
}

/** Code exchange and refresh, each with two signatures, by one server and the other in turn. */
export async function compareServers(alg, bundle) {
  const sides = {
    ours: await start('ours', alg, bundle),
    theirs: await start('theirs', alg, bundle),
  }
  const figures = { ours: [], theirs: [] }
  const signs = { ours: '', theirs: '' }
  for (let count = 0; count < rounds; count += 1) {
    for (const side of ['ours', 'theirs']) {
      const { figure, signedWith } = await round(sides[side])
      signs[side] = signedWith
      if (count > 1) figures[side].push(figure) // the first ones are for warming up
    }
  }
  for (const side of Object.values(sides)) side.stop()
  if (signs.ours !== alg || signs.theirs !== alg) {
    console.log(
      `${alg}: not compared, since ours signs with ${signs.ours}, theirs with ${signs.theirs}`,
    )
    return
  }
  const of = (side, name) => figures[side].map((figure) => figure[name])
  for (const [name, what] of Object.entries({ exchange: 'code exchange', refresh: 'refresh' })) {
    printRates(`${what}, ${alg}`, of('ours', name), of('theirs', name))
    printCosts(
      'CPU time of the server for one',
      of('ours', `${name}Cpu`),
      of('theirs', `${name}Cpu`),
    )
  }
}

async function round({ client, cpuMs }) {
  const codes = await client.codes(flowsPerRound)
  const before = await cpuMs()
  const exchanged = await inParallel(codes, client.exchange)
  const between = await cpuMs()
  const refreshed = await inParallel(exchanged.results, client.refresh)
  const after = await cpuMs()
  const figure = {
    exchange: perSecond(exchanged),
    exchangeCpu: (between - before) / flowsPerRound,
    refresh: perSecond(refreshed),
    refreshCpu: (after - between) / flowsPerRound,
  }
  const [header = ''] = (refreshed.results[0]?.id_token ?? '').split('.')
  return { figure, signedWith: JSON.parse(Buffer.from(header, 'base64url')).alg }
}
