import type { ReportModel } from '../../../report/model.ts'
import { quoteOf } from '../../../report/passages.ts'
import type { Finding } from '../../finding.ts'
import { frequencies, type Frequency } from '../../text-reading/frequencies.ts'
import { sameSet, sharedCount } from './compatible.ts'

/** Weekly frequencies of one thing in one place that differ: «3 раза в неделю» and «каждый вторник и субботу». */
export function frequencyConflicts(model: ReportModel, places: ReadonlySet<string>): Finding[] {
  const all = frequencies(model, places)
  const differing = all.filter((one) =>
    all.some((other) => one.times !== other.times && sameMatter(one, other)),
  )
  if (differing.length === 0) return []
  const values = [...new Set(differing.map((one) => one.times))].sort((one, other) => one - other)
  return [
    {
      rule: 'quantity.conflict',
      severity: 'error',
      variant: 'weekly',
      places: differing.map((one) => ({ ...one.passage.place, quote: quoteOf(one.sentence) })),
      figures: { values: values.join('; '), least: values[0] ?? 0, most: values.at(-1) ?? 0 },
    },
  ]
}

/** One place, or none named by both, and at least one more word in common: waste is taken out, a class is held. */
const sameMatter = (one: Frequency, other: Frequency): boolean =>
  (one.sentence === other.sentence ? one.passage === other.passage : true) &&
  sameSet(one.places, other.places) &&
  sharedCount(one.about, other.about) > 0
