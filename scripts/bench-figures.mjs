/**
 * How the bench counts and prints. Of many rounds the best one counts, for both sides: the others tell what
 * else the machine was doing.
 */

/** @param {{ results: unknown[], tookMs: number }} done */
export function perSecond({ results, tookMs }) {
  return (results.length / tookMs) * 1000
}

/** CPU time of this process in milliseconds: unlike the clock it does not run while others have the machine. */
export function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Rates: more is better, and so is the ratio. */
export function printRates(what, allOurs, allTheirs) {
  const ours = Math.max(...allOurs)
  const theirs = Math.max(...allTheirs)
  print(what, ours.toFixed(0), theirs.toFixed(0), '1/s', ours / theirs)
}

/** Costs in milliseconds of CPU time: less is better, and the ratio says how many times less. */
export function printCosts(what, allOurs, allTheirs) {
  const ours = Math.min(...allOurs)
  const theirs = Math.min(...allTheirs)
  print(`  ${what}`, ours.toFixed(3), theirs.toFixed(3), 'ms', theirs / ours)
}

function print(what, ours, theirs, unit, ratio) {
  const columns = [what.padEnd(34), ours.padStart(8), theirs.padStart(8), unit.padEnd(4)]
  console.log(`${columns.join(' ')} ${ratio.toFixed(2)}×`)
}
