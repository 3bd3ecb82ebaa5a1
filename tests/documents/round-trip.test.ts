import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reportDocx } from '#documents/report-docx.ts'
import { kzGrantFinal2022 as form } from '#domain/report/form/kz-grant-final-2022.ts'
import type { ReportModel } from '#domain/report/model.ts'
import { printedModel, type PrintedModel } from '#domain/report/printed-model.ts'
import { readWord } from '#interchange/word/read-word.ts'
import { readReport } from '#interchange/word/report/read-report.ts'
import { generatedModel } from './generated-model.ts'
import { fixtureModel } from './fixture-model.ts'

async function readBack(model: ReportModel, date: string | null = null): Promise<PrintedModel> {
  const reading = readWord(await reportDocx(model, form, { date }))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem))
  return printedModel(readReport(reading.document).model)
}

describe('a report read back from its own Word file', () => {
  test.each(['ru', 'kk'] as const)('prints the same in %s', async (lang) => {
    const model = fixtureModel(lang)
    expect(await readBack(model, '2023-12-05')).toEqual(printedModel(model))
  })

  test.each(['ru', 'kk'] as const)(
    'prints the same whatever stands in it, in %s',
    async (lang) => {
      await fc.assert(
        fc.asyncProperty(generatedModel(lang), async (model) => {
          expect(await readBack(model)).toEqual(printedModel(model))
        }),
        { numRuns: 25, endOnFailure: true },
      )
    },
    120_000,
  )
})
