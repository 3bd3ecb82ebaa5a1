/*
 * Runs after an installation: builds the site, with the runtime that the installation has just pinned. Nothing to do
 * where the development packages were left out. Speaks only where the build fails.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
if (existsSync(at('node_modules/vite/bin/vite.js')) && existsSync(at('src/routes'))) {
  const build = [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']
  const done = spawnSync(at('node_modules/.bin/node'), build, { cwd: at('.'), encoding: 'utf8' })
  if (done.status !== 0) console.error(`${done.stdout}${done.stderr}`)
  process.exit(done.status ?? 1)
}
