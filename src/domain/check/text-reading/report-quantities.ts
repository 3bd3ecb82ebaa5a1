import type { ReportModel } from '../../report/model.ts'
import type { Passage } from '../../report/passages.ts'
import { reportPassages } from './report-passages.ts'
import { placesOfReport } from './places-of-report.ts'
import type { Quantity } from './quantity.ts'
import { readQuantities } from './read-quantities.ts'

const textParts = new Set<Passage['part']>([
  'about',
  'achieved',
  'goalFacts',
  'changes',
  'story',
  'concreteResults',
  'longTermEffect',
  'sustainability',
  'socialEffect',
  'partnerAnalysis',
])
const tableColumns = new Set(['activity', 'people', 'result', 'indicators', 'plan', 'fact', 'effect'])

export interface ReportQuantities {
  /** Of the sections in running text. */
  readonly texts: readonly Quantity[]
  /** Of table A, whatever the column. */
  readonly cells: readonly Quantity[]
  readonly places: ReadonlySet<string>
}

const known = new WeakMap<ReportModel, ReportQuantities>()

/** Every quantity that the report's text and its table A give, read once a model. */
export function reportQuantities(model: ReportModel): ReportQuantities {
  const before = known.get(model)
  if (before !== undefined) return before
  const places = placesOfReport(model)
  const read = (passage: Passage): Quantity[] => readQuantities(passage, places)
  const all = reportPassages(model)
  const found: ReportQuantities = {
    places,
    texts: all.filter((passage) => textParts.has(passage.part)).flatMap(read),
    cells: all
      .filter((passage) => passage.part === 'activities' && tableColumns.has(passage.place.column ?? ''))
      .flatMap(read),
  }
  known.set(model, found)
  return found
}
