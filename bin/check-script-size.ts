/*
 * Fails where the script that the site's pages load passes its budget, in bytes after gzip. The library that draws maps is
 * loaded by a map alone and has a budget of its own.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const budgets = { pages: 22 * 1024, maps: 46 * 1024 }
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
const sizes = scripts(folder).map((file) => ({
  kind: basename(file).startsWith('dump-map') ? ('maps' as const) : ('pages' as const),
  bytes: gzipSync(readFileSync(file)).length,
}))
for (const kind of ['pages', 'maps'] as const) {
  const total = sizes.filter((each) => each.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(
    `${(total / 1024).toFixed(1)} KB of script of ${kind} after gzip, budget ${budgets[kind] / 1024} KB`,
  )
  if (total > budgets[kind]) process.exitCode = 1
}
