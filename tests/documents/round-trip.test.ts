import { describe, expect, test } from 'vitest'
import { reportDocx } from '#documents/report-docx.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { printedModel, type PrintedModel } from '#domain/report/printed-model.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { fixtureModel } from './fixture-model.ts'

async function readBack(model: ReportModel): Promise<PrintedModel> {
  const reading = readWord(await reportDocx(model, form, { date: '2023-12-05' }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return printedModel(readReport(reading.document).model)
}

describe('a report read back from its own Word file', () => {
  test.each(['ru', 'kk'] as const)('prints the same in %s', async (lang) => {
    const model = fixtureModel(lang)
    expect(await readBack(model)).toEqual(printedModel(model))
  })
})
