/* Fails where the script that the site's pages load passes its budget, in bytes after gzip. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const budget = 60 * 1024
const folder = fileURLToPath(new URL('../build/client/_app/immutable', import.meta.url))

function scripts(path: string): string[] {
  if (!existsSync(path)) return []
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? scripts(join(path, entry.name))
      : entry.name.endsWith('.js')
        ? [join(path, entry.name)]
        : [],
  )
}
const total = scripts(folder).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0)
console.log(`${(total / 1024).toFixed(1)} KB of script after gzip, budget ${budget / 1024} KB`)
if (total > budget) process.exit(1)
