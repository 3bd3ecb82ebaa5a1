import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import mammoth from 'mammoth'
import { checkReport } from '#domain/check/check-report.ts'
import { liveChecker } from '#domain/check/live-check.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { buildReport } from '#domain/report/build/build-report.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { reportDocx } from '#documents/report-docx.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { demoRecords } from './demo-records.ts'
import { medianMs, type Measured, type Suite } from './measure.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Reading and checking one report and folders of them, beside the libraries with which one would read Word files
 * otherwise. `ESEP_BENCH_REPORT` names a filed report; without it the demo's own is taken.
 */
export async function benchCheck(): Promise<Suite> {
  const folder = mkdtempSync(join(tmpdir(), 'esep-bench-'))
  const given = process.env['ESEP_BENCH_REPORT']
  const records = await demoRecords()
  const bytes =
    given && existsSync(given)
      ? new Uint8Array(readFileSync(given))
      : await reportDocx(
          buildReport(records, { kind: 'final', lang: 'ru', form: kzGrantFinal2022 }),
          kzGrantFinal2022,
        )
  const file = join(folder, 'report.docx')
  writeFileSync(file, bytes)
  const what = given ? 'A filed report' : "The demo's report"
  const reading = await medianMs(() => read(bytes))
  const rows: Measured[] = [
    { name: `${what}: read`, value: reading, unit: 'ms', limit: null },
    {
      name: `${what}: read and checked`,
      value: await medianMs(() => checkReport(read(bytes))),
      unit: 'ms',
      limit: 250,
    },
    await beside(
      'mammoth (HTML)',
      reading,
      medianMs(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }), 5),
    ),
    await beside('python-docx (texts of all cells)', reading, pythonDocxMs(file)),
  ]
  rows.push(await whileWriting(records))
  for (const files of [125, 250, 500, 1000])
    rows.push(...(await folderRows(join(folder, String(files)), file, files)))
  rmSync(folder, { recursive: true, force: true })
  return { title: 'Checking reports', rows }
}

/** What a writer waits for: every finding of the demo's report after one text changed, each time to other words. */
async function whileWriting(records: ProjectRecords): Promise<Measured> {
  const live = liveChecker(records, {
    kind: 'final',
    lang: 'ru',
    form: kzGrantFinal2022,
    today: '2024-01-15',
  })
  let typed = 0
  const change = (): unknown =>
    live.check([
      { field: 'achieved', kind: 'final', text: { ru: `Проведено 4 встречи, снимков ${(typed += 1)}.` } },
    ])
  return {
    name: 'Findings after a text changed, demo',
    value: await medianMs(change),
    unit: 'ms',
    limit: 200,
  }
}

function read(bytes: Uint8Array): ReturnType<typeof readReport>['model'] {
  const word = readWord(bytes)
  if (!word.ok) throw new Error(word.problem.code)
  return readReport(word.document).model
}

async function beside(name: string, ours: number, theirs: Promise<number | null>): Promise<Measured> {
  const value = await theirs
  return value === null
    ? { name, value: Number.NaN, unit: 'ms', limit: null, note: 'not installed here' }
    : { name, value, unit: 'ms', limit: null, note: `${(value / ours).toFixed(1)} times our reading` }
}

/** Debian's python3-docx reading every cell, without the start of Python. */
function pythonDocxMs(file: string): Promise<number | null> {
  const script = `
import sys, time, statistics, docx
def read():
    d = docx.Document(sys.argv[1])
    return [p.text for p in d.paragraphs] + [c.text for t in d.tables for r in t.rows for c in r.cells]
times = []
for _ in range(6):
    s = time.perf_counter(); read(); times.append((time.perf_counter() - s) * 1000)
print(statistics.median(times[1:]))`
  const done = spawnSync('/usr/bin/python3', ['-c', script, file], { encoding: 'utf8' })
  return Promise.resolve(done.status === 0 ? Number(done.stdout) : null)
}

async function folderRows(folder: string, file: string, files: number): Promise<Measured[]> {
  mkdirSync(folder)
  for (let index = 0; index < files; index += 1) copyFileSync(file, join(folder, `${index}.docx`))
  const started = performance.now()
  const peak = await peakMegabytes([
    'check',
    folder,
    '--format',
    'json',
    '--out',
    join(folder, 'findings.json'),
  ])
  const seconds = (performance.now() - started) / 1000
  const isPromised = files === 1000
  return [
    {
      name: `Folder of ${files.toLocaleString('en')} reports`,
      value: files / seconds,
      unit: 'reports/s',
      limit: isPromised ? 40 : null,
      isRate: true,
    },
    {
      name: `Folder of ${files.toLocaleString('en')} reports, memory at most`,
      value: peak,
      unit: 'MB',
      limit: isPromised ? 600 : null,
    },
  ]
}

/** Runs a command to its end and answers how much memory it and its processes took at most together, as Linux counts it. */
function peakMegabytes(args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'bin/esep'), args, { stdio: 'ignore' })
    let peak = 0
    const look = setInterval(() => {
      peak = Math.max(peak, residentMegabytes(child.pid ?? 0))
    }, 50)
    child.once('exit', () => {
      clearInterval(look)
      resolve(peak)
    })
  })
}

/** What a process and its children hold now. Pages of the runtime that they share are counted in each. */
function residentMegabytes(pid: number): number {
  const children = processFile(pid, `task/${pid}/children`).split(' ').filter(Boolean).map(Number)
  const own = Number(/VmRSS:\s+(\d+)/.exec(processFile(pid, 'status'))?.[1] ?? 0) / 1024
  return children.reduce((sum, child) => sum + residentMegabytes(child), own)
}

function processFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return '' // It has ended meanwhile.
  }
}
