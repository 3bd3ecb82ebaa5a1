import { buildReport } from '#domain/report/build/build-report.ts'
import { kzGrantFinal2022 } from '#domain/report/form/kz-grant-final-2022.ts'
import { demoRecords } from './demo-records.ts'
import { generatedRecords } from '#domain/report/build/generated-records.ts'
import { medianMs, type Measured, type Suite } from './measure.ts'

const options = { kind: 'final', lang: 'ru', form: kzGrantFinal2022 } as const

/** The report model of the demo, and how it grows with the number of events. */
export async function benchReportModel(): Promise<Suite> {
  const demo = await demoRecords()
  const rows: Measured[] = [
    {
      name: 'Model of the demo project',
      value: await medianMs(() => buildReport(demo, options)),
      unit: 'ms',
      limit: 20,
    },
  ]
  for (const events of [12_500, 25_000, 50_000, 100_000]) {
    const records = generatedRecords({ events, indicators: 1000 })
    rows.push({
      name: `Model of ${events.toLocaleString('en')} events and 1,000 indicators`,
      value: await medianMs(() => buildReport(records, options), 3),
      unit: 'ms',
      limit: events === 100_000 ? 1000 : null,
    })
  }
  return { title: 'Report model', rows }
}
