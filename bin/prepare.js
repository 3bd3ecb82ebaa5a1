/*
 * Runs after an installation: builds the site, with the runtime that the installation has just pinned. Nothing to do
 * where the development packages were left out.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url))
if (existsSync(at('node_modules/vite/bin/vite.js')) && existsSync(at('src/routes'))) {
  const run = spawnSync(
    at('node_modules/.bin/node'),
    [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error'],
    {
      cwd: at('.'),
      stdio: 'inherit',
    },
  )
  process.exit(run.status ?? 1)
}
