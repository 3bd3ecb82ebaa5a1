import type { ReportModel } from '../../../report/model.ts'
import type { Finding } from '../../finding.ts'
import { reportQuantities } from '../../text-reading/report-quantities.ts'
import { householdRates } from './household-rates.ts'
import { monthlyReports } from './monthly-reports.ts'
import { partsOfWhole } from './parts-of-whole.ts'
import { timesEach } from './times-each.ts'

/** `quantity.rate`: counts that cannot come from their own terms. */
export function quantityRate(model: ReportModel): Finding[] {
  const { texts, cells } = reportQuantities(model)
  const passages = [...new Map([...texts, ...cells].map(({ passage }) => [passage.text, passage])).values()]
  return [
    ...monthlyReports(model),
    ...householdRates(passages),
    ...timesEach(model, passages),
    ...partsOfWhole(passages),
  ]
}
