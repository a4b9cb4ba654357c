/** Lists the files below a folder, as sorted paths with forward slashes. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths relative to `folder`; empty when there is no such folder. Links are not followed. */
export function listFiles(folder, prefix = '') {
  let entries
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true })
  } catch (error) {
    if (error.code === 'ENOENT' && prefix === '') return []
    throw error
  }
  const found = entries.flatMap((entry) => {
    const path = prefix ? `${prefix}/${entry.name}` : entry.name
    if (entry.isDirectory()) return listFiles(folder, path)
    return entry.isFile() ? [path] : []
  })
  return prefix ? found : found.sort()
}
