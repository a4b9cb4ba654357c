/** Verifier and challenge, ours against `oauth4webapi`. */
import { join } from 'node:path'
import { cpuMs, perSecond, printCosts, printRates } from './bench-figures.mjs'
import { inParallel } from './bench-load.mjs'
import { root } from './project.mjs'

const pairs = Array.from({ length: 2000 })

export async function comparePkce(folder) {
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
  const makeOurs = () => deriveChallenge(createVerifier())
  const makeTheirs = () => calculatePKCECodeChallenge(generateRandomCodeVerifier())
  const ours = []
  const theirs = []
  for (let count = 0; count < 30; count += 1) {
    // Each side goes first in every other round: who comes second pays for what the first left behind.
    if (count % 2 === 0) ours.push(await measure(makeOurs))
    theirs.push(await measure(makeTheirs))
    if (count % 2 === 1) ours.push(await measure(makeOurs))
  }
  const of = (figures, name) => figures.map((figure) => figure[name])
  printRates('verifier and challenge', of(ours, 'rate'), of(theirs, 'rate'))
  printCosts('CPU time for one', of(ours, 'cpu'), of(theirs, 'cpu'))
}

async function measure(make) {
  const before = cpuMs()
  const rate = perSecond(await inParallel(pairs, make))
  return { rate, cpu: (cpuMs() - before) / pairs.length }
}
