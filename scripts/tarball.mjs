/**
 * `npm run tarball`: the built site as one file, for a memory stick or a closed room. Unpacked, it runs from any
 * static server.
 */
import { spawn } from 'node:child_process'
import {
  cpSync,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { isCommand, Problem, run } from './command.mjs'
import { out, readBasePath, root } from './project.mjs'

/** What is in the folder besides the site. */
const note = (
  name,
  basePath,
) => `Proofkey, as files. Serve this folder with any static server, for example

  npx serve ${name}
  python3 -m http.server 3000 --directory ${name}

and open http://localhost:<port>${basePath}/ on the same computer: browsers give
SHA-256 and signatures only to https and to localhost. Opened once, the site
works without the server too.
`

/**
 * Packs a built site. The folder in the tarball has the name; a base path becomes folders in it.
 * @param {{ out: string, basePath: string, name: string, file: string }} what
 * @throws {Problem} when there is no `tar` here, or it fails
 */
export async function writeTarball({ out, basePath, name, file }) {
  const stage = mkdtempSync(join(tmpdir(), 'proofkey-tarball-'))
  try {
    // Compressed copies are for servers that know them; a hidden file is the stamp of the build.
    const filter = (path) => path === out || !/^\.|\.(br|gz)$/.test(basename(path))
    cpSync(out, join(stage, name, basePath), { recursive: true, filter })
    cpSync(join(root, 'LICENSE'), join(stage, name, 'LICENSE'))
    writeFileSync(join(stage, name, 'READ-ME.txt'), note(name, basePath))
    // Written by us: not every `tar` takes a file with a drive letter.
    const tar = spawn('tar', ['-czf', '-', name], {
      cwd: stage,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = new Promise((resolve, reject) => {
      tar.on('error', reject)
      tar.on('close', resolve)
    })
    const [code] = await Promise.all([ended, pipeline(tar.stdout, createWriteStream(file))])
    if (code !== 0) throw new Problem(`The tarball was not written: tar ended with ${code}.`)
  } catch (error) {
    rmSync(file, { force: true })
    if (error.code === 'ENOENT' && error.path === 'tar') {
      throw new Problem('There is no tar here, which packs the files: install it.')
    }
    throw error
  } finally {
    rmSync(stage, { recursive: true })
  }
}

if (isCommand(import.meta.url)) {
  run(async () => {
    const { buildIfNeeded, install } = await import('./prepare.mjs')
    const basePath = readBasePath()
    await install()
    await buildIfNeeded(basePath)
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const name = `proofkey-${version}`
    const file = join(root, `${name}.tar.gz`)
    await writeTarball({ out, basePath, name, file })
    console.log(`Packed into ${name}.tar.gz, ${(statSync(file).size / 1e6).toFixed(1)} MB.`)
    console.log(`Unpack it anywhere (tar -xf ${name}.tar.gz) and read READ-ME.txt in it.`)
  })
}
