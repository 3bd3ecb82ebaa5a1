import { addDays } from '../../calendar/day.ts'
import type { Event } from '../../event/event.ts'
import type { Indicator, IndicatorSource } from '../../indicator/indicator.ts'
import type { ProjectRecords } from '../../project/records.ts'
import { both, event, fixtureRecords, indicator } from './fixture-records.ts'

/**
 * The fixture's project blown up to a size: events spread over activities, places and the project's days, and indicators
 * of every kind, one in ten over the whole project. The same numbers give the same records.
 */
export function generatedRecords(size: {
  readonly events: number
  readonly indicators: number
}): ProjectRecords {
  const fixture = fixtureRecords()
  const [pattern] = fixture.activities
  if (!pattern) return fixture
  const perActivity = 4
  const codes = Array.from(
    { length: Math.max(1, Math.ceil(size.indicators / perActivity)) },
    (_, i) => `9.${i + 1}`,
  )
  const activities = codes.map((code, index) => ({ ...pattern, id: code, code, position: index + 1 }))
  return {
    ...fixture,
    activities,
    events: Array.from({ length: size.events }, (_, index) => generatedEvent(index, codes)),
    indicators: Array.from({ length: size.indicators }, (_, index) =>
      generatedIndicator(index, codes[Math.floor(index / perActivity)] ?? ''),
    ),
    narratives: fixture.narratives.filter((one) => one.field !== 'achieved'),
  }
}

function generatedEvent(index: number, codes: readonly string[]): Event {
  const day = addDays('2024-04-01', index % 240)
  return event(`g${index}`, day, {
    activityId: codes[index % codes.length] ?? '',
    kind: index % 3 === 0 ? 'cleanUp' : 'meeting',
    placeId: index % 2 === 0 ? 'aksu' : 'birlik',
    attendance: { kind: 'count', total: index % 90 },
    quantities: [
      { key: 'bags', amount: index % 50 },
      { key: 'households', amount: 100 },
    ],
    isCancelled: index % 97 === 0,
  })
}

const sources: readonly IndicatorSource[] = [
  { records: 'events', measure: 'people', scope: 'activity' },
  { records: 'events', measure: 'count', scope: 'activity', eventKinds: ['cleanUp'] },
  { records: 'events', measure: 'quantity', scope: 'activity', quantityKey: 'bags' },
  {
    records: 'events',
    measure: 'share',
    scope: 'activity',
    quantityKey: 'bags',
    ofQuantityKey: 'households',
  },
]

function generatedIndicator(index: number, activityId: string): Indicator {
  const source = sources[index % sources.length]
  const letter = 'abcd'[index % 4] ?? ''
  return indicator(`${activityId}.${letter}`, {
    activityId,
    position: (index % 4) + 1,
    name: both(`Показатель ${index}`, `Көрсеткіш ${index}`),
    plan: { kind: 'atLeast', value: 1 },
    overTime: index % 7 === 0 ? 'last' : 'sum',
    ...(source && { source: index % 10 === 9 ? { ...source, scope: 'project' as const } : source }),
  })
}
