/*
 * Runs every test: unit, database, fault and browser tests, and ends with one line of their numbers.
 * Arguments are handed to vitest: `npm test -- src/domain` runs a part and leaves the browser tests out.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

interface Counts {
  passed: number
  failed: number
  skipped: number
}

const root = fileURLToPath(new URL('..', import.meta.url))
const node = process.execPath
const chosen = process.argv.slice(2)
const reports = mkdtempSync(join(tmpdir(), 'esep-test-'))

function run(
  name: string,
  script: string,
  args: string[],
  environment: Record<string, string> = {},
): boolean {
  console.log(`\n── ${name}`)
  const done = spawnSync(node, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }), ...environment },
  })
  return done.status === 0
}

function vitestCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
  const failedFiles = Math.max(
    0,
    (report['numFailedTestSuites'] ?? 0) > 0 && !report['numFailedTests'] ? 1 : 0,
  )
  return {
    passed: report['numPassedTests'] ?? 0,
    failed: (report['numFailedTests'] ?? 0) + failedFiles,
    skipped: (report['numPendingTests'] ?? 0) + (report['numTodoTests'] ?? 0),
  }
}

function playwrightCounts(file: string): Counts {
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number> }
  return {
    passed: (stats['expected'] ?? 0) + (stats['flaky'] ?? 0),
    failed: stats['unexpected'] ?? 0,
    skipped: stats['skipped'] ?? 0,
  }
}

const vitestReport = join(reports, 'vitest.json')
const vitestPassed = run('unit, database and fault tests', 'node_modules/vitest/vitest.mjs', [
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${vitestReport}`,
  ...chosen,
])
const counts = [vitestCounts(vitestReport)]
let passed = vitestPassed
if (chosen.length === 0) {
  const browserReport = join(reports, 'playwright.json')
  const browserPassed = run(
    'browser tests',
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport },
  )
  counts.push(playwrightCounts(browserReport))
  passed &&= browserPassed
}
rmSync(reports, { recursive: true, force: true })

const sum = (key: keyof Counts): number => counts.reduce((total, part) => total + part[key], 0)
const failed = sum('failed') + (passed || sum('failed') > 0 ? 0 : 1)
console.log(`\n${sum('passed')} passed, ${failed} failed, ${sum('skipped')} skipped`)
process.exit(passed && failed === 0 ? 0 : 1)
