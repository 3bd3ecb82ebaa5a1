/*
 * The gate: everything that must hold before a change lands, in one list, the same here and in .ci/run.
 * `npm run check -- --fast` leaves out tests and build.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath
const tool = (path: string, ...args: string[]): string[] => [node, `node_modules/${path}`, ...args]

interface Step {
  name: string
  command: string[]
  isSlow?: boolean
}

const steps: Step[] = [
  { name: 'format', command: tool('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
  { name: 'lint', command: tool('oxlint/bin/oxlint', '--quiet') },
  { name: 'lint with types', command: tool('eslint/bin/eslint.js', '.') },
  { name: 'types', command: tool('typescript/bin/tsc', '-p', 'tsconfig.json') },
  {
    name: 'types of the site',
    command: tool('svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.site.json', '--fail-on-warnings'),
  },
  {
    name: 'import rules',
    command: tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'src',
      'demo',
      'bin',
      '--config',
      '.dependency-cruiser.cjs',
    ),
  },
  { name: 'dead code', command: tool('knip/bin/knip.js', '--no-progress') },
  { name: 'messages', command: [node, 'bin/check-messages.ts'] },
  { name: 'message catalogue', command: [node, 'bin/messages.ts', '--check'] },
  { name: 'schema', command: [node, 'bin/schema.ts', '--check'] },
  { name: 'documents', command: [node, 'bin/check-documents.ts'] },
  { name: 'build', command: tool('vite/bin/vite.js', 'build', '--logLevel', 'error'), isSlow: true },
  { name: 'script size', command: [node, 'bin/check-script-size.ts'], isSlow: true },
  { name: 'tests', command: [node, 'bin/test.ts'], isSlow: true },
]

const isFast = process.argv.includes('--fast')
const withoutTests = process.argv.includes('--no-tests')
const failed: string[] = []
for (const step of steps) {
  if ((isFast && step.isSlow) || (withoutTests && step.name === 'tests')) continue
  const started = performance.now()
  const [command = node, ...args] = step.command
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    stdio: step.name === 'tests' ? 'inherit' : 'pipe',
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${done.status === 0 ? '✓' : '✗'} ${step.name} (${seconds} s)`)
  if (done.status !== 0) {
    failed.push(step.name)
    console.log(`${done.stdout ?? ''}${done.stderr ?? ''}`.trim())
  }
}
if (failed.length > 0) {
  console.error(`\nThe gate is closed: ${failed.join(', ')}`)
  process.exit(1)
}
console.log('\nThe gate is open.')
