/*
 * Runs the measurements, or those that are named (`npm run bench office`), and prints them; with --record also writes
 * docs/benchmarks.md. Everything is measured in one
 * run on one machine, so that ratios mean something; absolute numbers are this machine's.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { benchCertificates } from './certificates.ts'
import { benchCheck } from './check.ts'
import { benchCheckerAccuracy } from './checker-accuracy.ts'
import { benchDocuments } from './documents.ts'
import { benchDues } from './dues.ts'
import { benchFirstStart } from './first-start.ts'
import { benchLetters } from './letters.ts'
import type { Measured, Suite } from './measure.ts'
import { benchOffice } from './office.ts'
import { benchQuestionnaires } from './questionnaires.ts'
import { benchReportModel } from './report-model.ts'
import { benchTracking } from './tracking.ts'

const all: { readonly [name: string]: () => Promise<Suite> } = {
  'report-model': benchReportModel,
  documents: benchDocuments,
  check: benchCheck,
  'checker-accuracy': benchCheckerAccuracy,
  'first-start': benchFirstStart,
  office: benchOffice,
  dues: benchDues,
  letters: benchLetters,
  tracking: benchTracking,
  questionnaires: benchQuestionnaires,
  certificates: benchCertificates,
}

const isRecorded = process.argv.includes('--record')
const named = process.argv.slice(2).filter((word) => word !== '--record')
const unknown = named.find((name) => !Object.hasOwn(all, name))
if (unknown !== undefined) {
  console.error(`There is no suite ${unknown}; there are ${Object.keys(all).join(', ')}.`)
  process.exit(2)
}
const suites: Suite[] = []
for (const [name, suite] of Object.entries(all)) {
  if (named.length > 0 && !named.includes(name)) continue
  suites.push(await suite())
  console.log(printed(suites.slice(-1)))
}
if (isRecorded) {
  const file = fileURLToPath(new URL('../docs/benchmarks.md', import.meta.url))
  const text = named.length === 0 ? document(suites) : withSuites(readFileSync(file, 'utf8'), suites)
  writeFileSync(file, text)
}

/** The recorded measurements with some suites measured anew, the rest as they stood. */
function withSuites(recorded: string, measured: readonly Suite[]): string {
  const parts = recorded.split(/^(?=## )/m)
  for (const suite of measured) {
    const at = parts.findIndex((part) => part.startsWith(`## ${suite.title}\n`))
    parts.splice(at < 0 ? parts.length : at, at < 0 ? 0 : 1, `${printed([suite])}\n`)
  }
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`
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
  return Number.isNaN(value)
    ? '—'
    : value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 })
}

function document(all: readonly Suite[]): string {
  return `# Benchmarks

Written by \`npm run bench -- --record\`: medians of one run with Node ${process.versions.node} on ${availableParallelism()} cores and ${Math.round(totalmem() / 1024 ** 3)} GiB. Speed is measured here and never in a test.

${printed(all)}`
}
