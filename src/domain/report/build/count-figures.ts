import { countedEvent } from '../../indicator/count-records.ts'
import { unitAmount, type CountedRecord } from '../../indicator/counted-record.ts'
import type { LinkedSource } from '../../indicator/linked-record.ts'
import type { RecordIndex } from '../../indicator/record-index.ts'
import { summed, type ComputedFigure } from './computed-figure.ts'
import { countedFrom } from './effect-figures.ts'

const counts: readonly LinkedSource[] = [
  'publications',
  'printedMaterials',
  'recommendations',
  'letters',
  'replies',
  'partners',
  'participantGroups',
  'coveredNgos',
  'stories',
  'expenses',
]

/** Figures such as `count:recommendations` that texts may name; a count of nothing has no value. */
export function countFigures(index: RecordIndex): ReadonlyMap<string, ComputedFigure> {
  const events = (): CountedRecord[] => index.events.all.map((event) => countedEvent(event, unitAmount))
  const figures = new Map([['count:events', summed(events(), 'events.count', {})]])
  for (const source of counts) {
    figures.set(`count:${source}`, summed(countedFrom(index, source, 'count'), `${source}.count`, {}))
  }
  return figures
}
