import { buildReport } from '#domain/report/build/build-report.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { reportDocx } from '#documents/report-docx.ts'
import { reportPdf } from '#documents/report-pdf.ts'
import { demoRecords } from './demo-records.ts'
import { libreOfficeMs } from './libre-office.ts'
import { medianMs, type Measured, type Suite } from './measure.ts'

/** The demo's report as Word and PDF, beside LibreOffice making a PDF of the same Word file. */
export async function benchDocuments(): Promise<Suite> {
  const records = await demoRecords()
  const model = buildReport(records, { kind: 'final', lang: 'kk', form: kzGrantFinal2022 })
  const pdf = await medianMs(() => reportPdf(model, kzGrantFinal2022), 5)
  const rows: Measured[] = [
    {
      name: 'DOCX of the demo, one language',
      value: await medianMs(() => reportDocx(model, kzGrantFinal2022), 5),
      unit: 'ms',
      limit: 300,
    },
    { name: 'PDF of the demo, one language', value: pdf, unit: 'ms', limit: 500 },
  ]
  const office = await libreOfficeMs(await reportDocx(model, kzGrantFinal2022))
  rows.push(
    office === null
      ? {
          name: 'LibreOffice: PDF from the DOCX',
          value: Number.NaN,
          unit: 'ms',
          limit: null,
          note: 'not installed here',
        }
      : {
          name: 'LibreOffice: PDF from the DOCX',
          value: office,
          unit: 'ms',
          limit: null,
          note: `${(office / pdf).toFixed(1)} times ours`,
        },
  )
  return { title: 'Documents', rows }
}
