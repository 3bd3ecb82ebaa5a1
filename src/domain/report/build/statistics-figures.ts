import { exactAmount, type CountedRecord } from '../../indicator/counted-record.ts'
import type { RecordIndex } from '../../indicator/record-index.ts'
import { isWithin } from '../../calendar/day.ts'
import { categoriesOf, dimensions, type Dimension } from '../../people/categories.ts'
import { countedGroups, type CountedGroup } from '../../people/counted-groups.ts'
import { categoryCount, unknownOf } from '../../people/participant-statistics.ts'
import { summed, type ComputedFigure } from './computed-figure.ts'

const people = { ru: 'человек', kk: 'адам' }

/** Figures of section 4 by ids such as `people:gender.male`, `people:age.total`, `people:social.unknown`. */
export function statisticsFigures(index: RecordIndex): ReadonlyMap<string, ComputedFigure> {
  const groups = countedGroups(index.records).filter((it) =>
    isWithin(it.countedOn, index.period.from, index.period.to),
  )
  const figures = new Map<string, ComputedFigure>()
  if (groups.length === 0) return figures
  for (const dimension of dimensions) {
    const add = (key: string, method: string, amountOf: (group: CountedGroup) => number): unknown =>
      figures.set(`people:${dimension}.${key}`, groupSum(groups, method, amountOf))
    add('total', 'people.total', (group) => group.total)
    for (const category of categoriesOf[dimension]) {
      add(category, 'people.category', (group) => categoryCount(group.breakdown, dimension, category))
    }
    add('unknown', 'people.unknown', (group) => unknownOf(group, dimension))
  }
  return figures
}

/** Groups that add nothing are not listed behind a figure, but their zero is known. */
function groupSum(
  groups: readonly CountedGroup[],
  method: string,
  amountOf: (group: CountedGroup) => number,
): ComputedFigure {
  const records: CountedRecord[] = groups.map((group) => ({
    subject: 'participantGroup',
    id: group.id,
    title: group.name,
    at: group.countedOn,
    placeId: null,
    amount: exactAmount(amountOf(group)),
  }))
  const sum = summed(records, method, people)
  return { ...sum, records: records.filter((record) => record.amount !== 0n) }
}

/** The id of a statistics figure. */
export const statisticsId = (dimension: Dimension, key: string): string => `people:${dimension}.${key}`
