/** Compresses the built files once, at build time, so that the server only picks one. */
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { listFiles } from './files.mjs'

const COMPRESSIBLE = /\.(html|js|mjs|css|txt|json|svg|xml|webmanifest|map)$/
/** Below this a compressed answer saves nothing: it all fits in one packet. */
const SMALLEST = 1024

/** Writes `<file>.br` and `<file>.gz` beside each file they make smaller. */
export async function compressFiles(folder) {
  const waiting = listFiles(folder).filter((path) => COMPRESSIBLE.test(path))
  const worker = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop())
      await compressFile(join(folder, path))
  }
  await Promise.all(Array.from({ length: availableParallelism() + 1 }, worker))
}

async function compressFile(file) {
  const content = await readFile(file)
  if (content.length < SMALLEST) return
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: size } = constants
  const brotli = promisify(brotliCompress)(content, {
    params: { [quality]: 11, [size]: content.length },
  })
  const gzipped = promisify(gzip)(content, { level: 9 })
  for (const [ending, bytes] of [
    ['.br', await brotli],
    ['.gz', await gzipped],
  ]) {
    if (bytes.length < content.length) await writeFile(file + ending, bytes)
  }
}
