import { describe, expect, test } from 'vitest'
import { readReport } from '#interchange/word/report/read-report.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { linesText, type Lines, type ReportModel } from '#domain/report/model.ts'
import { cleanReportKk } from '#tests/support/word-fixtures/clean-report-kk.ts'
import { cleanReportRu } from '#tests/support/word-fixtures/clean-report-ru.ts'
import {
  reportLayouts,
  type ReportLayout,
  type ReportSpec,
} from '#tests/support/word-fixtures/report-spec.ts'
import { wordReport } from '#tests/support/word-fixtures/word-report.ts'

async function read(spec: ReportSpec, layout: Partial<ReportLayout>): Promise<ReportModel> {
  const reading = readWord(await wordReport(spec, layout))
  if (!reading.ok) throw new Error(reading.problem.code)
  return readReport(reading.document).model
}

/** What the model should hold, in the words of the spec. */
function saidBy(model: ReportModel) {
  const rows = (table: readonly { cells: object }[] | null) =>
    (table ?? []).map(({ cells }) =>
      Object.fromEntries(
        Object.entries(cells).map(([key, lines]: [string, Lines]) => [key, linesText(lines)]),
      ),
    )
  return {
    lang: model.lang,
    kind: model.kind,
    fields: Object.fromEntries(
      Object.entries(model.fields).map(([key, lines]) => [key, lines.map((line) => linesText([line]))]),
    ),
    activities: rows(model.activities),
    effects: Object.fromEntries(
      (model.effects ?? []).map((row) => [
        String(row.key),
        [linesText(row.cells.plan), linesText(row.cells.fact)],
      ]),
    ),
    statistics: Object.fromEntries(
      Object.entries(model.statistics).map(([name, cells]) => [
        name,
        Object.fromEntries(cells.map((cell) => [String(cell.key), linesText(cell.value)])),
      ]),
    ),
    stories: model.stories.map((story) => ({
      title: story.title ? linesText([story.title]) : undefined,
      ...Object.fromEntries(story.parts.map((part) => [part.part, linesText(part.lines)])),
    })),
    partners: rows(model.partners),
    proposals: rows(model.proposals),
    recommendations: rows(model.recommendations),
  }
}

describe.each([cleanReportRu, cleanReportKk])('a report in $lang', (spec) => {
  test.each(Object.entries(reportLayouts))('laid out %s', async (_, layout) => {
    const model = await read(spec, layout)
    expect(saidBy(model)).toEqual(spec)
    expect(model.missing).toEqual([])
    expect(model.unplaced).toEqual([])
    expect(model.period).toEqual({ from: '2024-04-01', to: '2024-11-30' })
    expect(model.grantTiyn).toBe('300000000')
    expect((model.activities ?? []).map((row) => row.groupKind)).toEqual([
      'task',
      'task',
      'final',
      'information',
    ])
    expect((model.activities ?? []).map((row) => row.group)).toEqual([0, 1, 2, 3])
  })
})
