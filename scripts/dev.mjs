/** `npm run dev`: Next's development server, for people who change the site. It has no policy: that is in `out/`. */
import { join } from 'node:path'
import { Problem, run } from './command.mjs'

run(async () => {
  const { readFlags, usage } = await import('./flags.mjs')
  const { readBasePath, root, runNode } = await import('./project.mjs')
  const { checkPort } = await import('./listen.mjs')
  const { install } = await import('./prepare.mjs')
  const { port, host, issuer, help } = readFlags(process.argv.slice(2), process.env)
  if (help)
    return console.log(usage.replace('npm start', 'npm run dev').replace(/ \[--issuer.*/, ''))
  if (issuer) throw new Problem('npm run dev has no provider at an issuer: that is in npm start.')
  const basePath = readBasePath()
  await checkPort(port, host)
  await install()
  const { removeOldTypes } = await import('./build.mjs')
  removeOldTypes()
  const next = join(root, 'node_modules/next/dist/bin/next')
  process.exitCode = await runNode([next, 'dev', '--port', String(port), '--hostname', host], {
    NEXT_TELEMETRY_DISABLED: '1',
    BASE_PATH: basePath,
  })
})
