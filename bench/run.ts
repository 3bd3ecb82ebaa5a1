/*
 * Runs the measurements and prints them; with --record also writes docs/benchmarks.md. Everything is measured in one
 * run on one machine, so that ratios mean something; absolute numbers are this machine's.
 */
import { writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { benchCheck } from './check.ts'
import { benchCheckerAccuracy } from './checker-accuracy.ts'
import { benchDocuments } from './documents.ts'
import { benchFirstStart } from './first-start.ts'
import type { Measured, Suite } from './measure.ts'
import { benchOffice } from './office.ts'
import { benchReportModel } from './report-model.ts'

const suites: Suite[] = []
for (const suite of [
  benchReportModel,
  benchDocuments,
  benchCheck,
  benchCheckerAccuracy,
  benchFirstStart,
  benchOffice,
]) {
  suites.push(await suite())
  console.log(printed(suites.slice(-1)))
}
if (process.argv.includes('--record')) {
  writeFileSync(fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url)), document(suites))
}

function printed(all: readonly Suite[]): string {
  return all
    .map(
      (suite) =>
        `## ${suite.title}\n\n| What | Measured | Promised | |\n|---|---|---|---|\n${suite.rows.map(row).join('\n')}\n`,
    )
    .join('\n')
}

function row(measured: Measured): string {
  const { limit, value, isRate } = measured
  const holds = limit === null ? '' : (isRate ? value >= limit : value <= limit) ? '✓' : '✗'
  const promised = limit === null ? '' : `${isRate ? '≥' : '≤'} ${number(limit)} ${measured.unit}`
  return `| ${measured.name} | ${number(value)} ${measured.unit} | ${promised} | ${[holds, measured.note].filter(Boolean).join(' ')} |`
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}

function document(all: readonly Suite[]): string {
  return `# Benchmarks

Written by \`npm run bench -- --record\`: medians of one run with Node ${process.versions.node} on ${availableParallelism()} cores and ${Math.round(totalmem() / 1024 ** 3)} GiB. Speed is measured here and never in a test.

${printed(all)}`
}
