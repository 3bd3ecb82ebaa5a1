import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { ruleIds } from '#domain/check/finding.ts'
import { message } from '#i18n/message.ts'
import { esep, temporaryFolder } from '#tests/support/command-line.ts'
import { cleanReportKk } from '#tests/support/word-fixtures/clean-report-kk.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import type { ReportSpec } from '#tests/support/word-fixtures/report-spec.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'

interface CheckedJson {
  readonly reports: readonly {
    readonly file: string
    readonly readable: boolean
    readonly findings: readonly {
      readonly rule: string
      readonly severity: string
      readonly places: readonly Record<string, unknown>[]
      readonly figures: Record<string, unknown>
      readonly message: string
    }[]
    readonly counts: Readonly<Record<string, number>>
  }[]
}

const folder = await temporaryFolder()
const within = (...names: string[]): string => path.join(folder, ...names)

/** The sum in words is of another number than the digits: one error. */
const spoilt: ReportSpec = {
  ...cleanReportRu,
  fields: { ...cleanReportRu.fields, grant: ['3 000 000 (два миллиона) тенге'] },
}
const clean = await wordReport(cleanReportRu)
const wrong = await wordReport(spoilt)
await mkdir(within('reports', 'deep', 'deeper'), { recursive: true })
await writeFile(within('clean.docx'), clean)
await writeFile(within('kazakh.docx'), await wordReport(cleanReportKk))
await writeFile(within('wrong.docx'), wrong)

describe.concurrent('one report', () => {
  test('without a contradiction ends with 0 in either language of the form', async () => {
    const runs = await Promise.all(['clean.docx', 'kazakh.docx'].map((name) => esep(['check', within(name)])))
    expect(runs.map(({ status }) => status)).toEqual([0, 0])
  })

  test('with one ends with 1 and says it in words of the language asked for', async () => {
    const said = await Promise.all(
      (['ru', 'kk', 'en'] as const).map(async (lang) => {
        const { status, out } = await esep(['check', within('wrong.docx'), '--lang', lang])
        return [status, out.includes(message(lang, 'check.money.in-words.settle').split('{')[0] ?? '')]
      }),
    )
    expect(said).toEqual([
      [1, true],
      [1, true],
      [1, true],
    ])
  })

  test('as JSON has the promised shape and nothing else on the standard output', async () => {
    const { status, out } = await esep(['check', within('wrong.docx'), '--format', 'json'])
    const { reports, ...others } = JSON.parse(out) as CheckedJson
    expect([status, Object.keys(others), reports.length]).toEqual([1, [], 1])
    const report = reports[0]
    expect(Object.keys(report ?? {})).toEqual(['file', 'readable', 'findings', 'counts'])
    expect(report).toMatchObject({
      file: within('wrong.docx'),
      readable: true,
      counts: { error: 1, warning: 0 },
    })
    const finding = report?.findings.find((one) => one.severity === 'error')
    expect(Object.keys(finding ?? {})).toEqual(['rule', 'severity', 'places', 'figures', 'message'])
    expect(finding?.rule).toBe('money.in-words')
    expect(Object.keys(finding?.places[0] ?? {})).toEqual([
      'section',
      'table',
      'row',
      'column',
      'paragraph',
      'quote',
    ])
    expect(finding?.places[0]).toMatchObject({ section: 'passport', table: null, row: null })
    expect(ruleIds).toEqual(expect.arrayContaining(report?.findings.map((one) => one.rule) ?? []))
  })

  test('as a page is whole in itself and marks the place', async () => {
    const out = within('page', 'wrong.html')
    const run = await esep(['check', within('wrong.docx'), '--format', 'html', '--out', out, '--lang', 'kk'])
    const page = await readFile(out, 'utf8')
    expect([run.status, run.out]).toEqual([1, ''])
    expect(page).toMatch(/^<!doctype html>/i)
    expect(page).toContain('два миллиона')
    expect(page).toContain('<mark')
    expect(page).not.toMatch(/(?:src|href)="https?:/)
  })
})

describe('many reports', () => {
  test('are checked in parallel to their end, in the order given, folders to their depth', async () => {
    const names = ['a.docx', 'b.docx', 'deep/c.docx', 'deep/deeper/d.docx', 'e.docx', 'f.docx', 'g.docx']
    for (const [index, name] of names.entries())
      await writeFile(within('reports', name), index % 2 === 0 ? clean : wrong)
    await writeFile(within('reports', '~$a.docx'), 'lock file of Word')
    await writeFile(within('reports', 'notes.txt'), 'no report')
    const { status, out } = await esep(['check', within('clean.docx'), within('reports'), '--format', 'json'])
    const { reports } = JSON.parse(out) as CheckedJson
    expect(status).toBe(1)
    expect(reports.map(({ file, counts }) => [file, counts['error']])).toEqual([
      [within('clean.docx'), 0],
      [within('reports', 'a.docx'), 0],
      [within('reports', 'b.docx'), 1],
      [within('reports', 'deep/c.docx'), 0],
      [within('reports', 'deep/deeper/d.docx'), 1],
      [within('reports', 'e.docx'), 0],
      [within('reports', 'f.docx'), 1],
      [within('reports', 'g.docx'), 0],
    ])
  })

  test('one that cannot be read is said and does not keep the others back', async () => {
    await writeFile(within('broken.docx'), clean.subarray(0, 900))
    const files = ['broken.docx', 'clean.docx', 'wrong.docx', 'kazakh.docx', 'clean.docx'].map((name) =>
      within(name),
    )
    const { status, out, err } = await esep(['check', ...files, '--format', 'json'])
    const { reports } = JSON.parse(out) as CheckedJson
    expect([status, err]).toEqual([2, ''])
    expect(reports.map(({ readable }) => readable)).toEqual([false, true, true, true, true])
    expect(reports[0]).toMatchObject({ problem: message('ru', 'interchange.damaged'), findings: [] })
  })

  test('of a folder that has none are refused', async () => {
    await mkdir(within('empty'))
    const { status, out, err } = await esep(['check', within('empty')])
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(within('empty'))
  })
})

describe.concurrent('what cannot be written or found', () => {
  test('a file that is not there', async () => {
    const { status, out, err } = await esep(['check', within('no.docx')])
    expect([status, out]).toEqual([2, ''])
    expect(err).toBe(`${message('ru', 'problem.file.unreadable', { file: within('no.docx') })}\n`)
  })

  test('a folder that is a file: nothing is half-written', async () => {
    const out = within('clean.docx', 'findings.json')
    const run = await esep(['check', within('clean.docx'), '--format', 'json', '--out', out, '--lang', 'en'])
    expect(run).toEqual({
      status: 2,
      out: '',
      err: `${message('en', 'problem.file.unwritable', { file: out })}\n`,
    })
    expect(await readFile(within('clean.docx'))).toEqual(Buffer.from(clean))
  })
})
