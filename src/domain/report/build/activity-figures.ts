import { aggregate } from '../../indicator/aggregate.ts'
import { countedEvent } from '../../indicator/count-records.ts'
import { exactAmount } from '../../indicator/counted-record.ts'
import { indicatorFact } from '../../indicator/indicator-fact.ts'
import type { Indicator } from '../../indicator/indicator.ts'
import type { RecordIndex } from '../../indicator/record-index.ts'
import { attendanceCount } from '../../people/attendance-count.ts'
import type { Activity } from '../../plan/plan.ts'
import type { ComputedFigure } from './computed-figure.ts'

const people = { ru: 'человек', kk: 'адам' }

/** The fact of an indicator with its unit and the way it was computed. */
export function factFigure(indicator: Indicator, index: RecordIndex): ComputedFigure {
  return { ...indicatorFact(indicator, index), method: methodOf(indicator), unit: indicator.unit }
}

/** The participants cell of an activity: its events added up, or the largest where the same people came again. */
export function participantsFigure(activity: Activity, index: RecordIndex): ComputedFigure {
  const counted = index.eventsOf(activity.id).all.flatMap((event) => {
    const count = attendanceCount(event.attendance)
    return count === null ? [] : [countedEvent(event, exactAmount(count), null)]
  })
  const isSum = activity.peopleCount === 'sum'
  const found = aggregate(counted, isSum ? 'sum' : 'max', 'sum')
  return {
    kind: 'number',
    value: found?.value ?? null,
    records: found?.records ?? [],
    method: isSum ? 'participants.sum' : 'participants.largest',
    unit: people,
  }
}

function methodOf({ source, kind, plan, overTime, overPlaces }: Indicator): string {
  if (plan.kind === 'yesNo') return 'yesNo'
  if (source.measure === 'share') return 'share'
  if (kind === 'snapshot' || overTime === 'last' || overPlaces === 'last') return 'last'
  if (overTime === 'max' || overPlaces === 'max') return 'largest'
  return `${source.records}.${source.measure}`
}
