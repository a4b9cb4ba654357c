/** `npm start`: installs and builds what is out of date, serves the site and the provider, prints their addresses. */
import { run } from './command.mjs'
import { readFlags, usage } from './flags.mjs'

run(async () => {
  const flags = readFlags(process.argv.slice(2), process.env)
  if (flags.help) return console.log(usage)
  const { readBasePath } = await import('./project.mjs')
  const { checkPort, greeting } = await import('./listen.mjs')
  const { buildIfNeeded, install } = await import('./prepare.mjs')
  const basePath = readBasePath()
  await checkPort(flags.port, flags.host)
  await install()
  await buildIfNeeded(basePath)
  const { serveSite } = await import('./serve.mjs')
  const { port, issuer, close } = await serveSite({ ...flags, basePath })
  console.log(greeting({ ...flags, port, basePath, issuer }).join('\n'))
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => close().then(() => process.exit(0)))
  }
})
