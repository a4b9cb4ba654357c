/** `npm run types`: checks the types, with the route types of these sources and not of an older build. */
import { join } from 'node:path'
import { removeOldTypes } from './build.mjs'
import { isCommand, run } from './command.mjs'
import { root, runNode } from './project.mjs'

/** Resolves to the exit code. */
export async function checkTypes() {
  removeOldTypes()
  const next = join(root, 'node_modules/next/dist/bin/next')
  const generated = await runNode([next, 'typegen'], { NEXT_TELEMETRY_DISABLED: '1' })
  if (generated !== 0) return generated
  return runNode([join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', root])
}

if (isCommand(import.meta.url)) {
  run(async () => {
    process.exitCode = await checkTypes()
  })
}
