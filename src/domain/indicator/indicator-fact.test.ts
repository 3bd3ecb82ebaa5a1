import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '../event/event.ts'
import { event, fixtureRecords, indicator } from '../report/build/fixture-records.ts'
import { indicatorFact } from './indicator-fact.ts'
import type { Aggregation, Indicator } from './indicator.ts'
import { indexRecords } from './record-index.ts'
import { wholeProject } from './record-period.ts'

const fact = (events: readonly Event[], changes: Partial<Indicator> = {}) =>
  indicatorFact(indicator('1.1.a', changes), indexRecords(fixtureRecords({ events }), wholeProject))
const bags = (id: string, day: string, amount: number, placeId = 'aksu', of?: number): Event =>
  event(id, day, {
    placeId,
    quantities: [{ key: 'bags', amount }, ...(of === undefined ? [] : [{ key: 'all', amount: of }])],
  })
const quantity = { records: 'events', measure: 'quantity', scope: 'activity', quantityKey: 'bags' } as const
const share = { ...quantity, measure: 'share', ofQuantityKey: 'all' } as const

describe('aggregation over time and place', () => {
  const events = [
    bags('a1', '2024-05-01', 5),
    bags('a2', '2024-06-01', 3),
    bags('b1', '2024-05-20', 7, 'birlik'),
    bags('b2', '2024-05-10', 2, 'birlik'),
  ]
  it.each<[Aggregation, Aggregation, bigint]>([
    ['sum', 'sum', 17_000n],
    ['last', 'sum', 10_000n],
    ['max', 'sum', 12_000n],
    ['sum', 'max', 9_000n],
    ['last', 'last', 3_000n],
    ['max', 'max', 7_000n],
  ])('%s over time, %s over places', (overTime, overPlaces, value) => {
    expect(fact(events, { source: quantity, overTime, overPlaces }).value).toBe(value)
  })

  it('a snapshot is its newest value at each place, whatever aggregation was chosen', () => {
    expect(fact(events, { kind: 'snapshot', source: quantity, overTime: 'sum' }).value).toBe(10_000n)
  })

  it('of two records of one day the later hour is the last', () => {
    const day = [
      event('late', '2024-05-01', { startsAt: '18:00', quantities: [{ key: 'bags', amount: 9 }] }),
      event('early', '2024-05-01', { startsAt: '08:00', quantities: [{ key: 'bags', amount: 1 }] }),
    ]
    expect(fact(day, { source: quantity, overTime: 'last' }).value).toBe(9_000n)
  })

  it('adds decimals exactly', () => {
    expect(
      fact([bags('a', '2024-05-01', 0.1), bags('b', '2024-05-02', 0.2)], { source: quantity }).value,
    ).toBe(300n)
  })
})

describe('percent', () => {
  it('is the sum of parts over the sum of wholes, not a mean of percents', () => {
    const events = [bags('a', '2024-05-01', 1, 'aksu', 10), bags('b', '2024-05-02', 60, 'aksu', 100)]
    expect(fact(events, { kind: 'percent', source: share }).value).toBe(55_500n)
  })
  it('rounds half up to one decimal', () => {
    expect(fact([bags('a', '2024-05-01', 2, 'aksu', 7)], { source: share }).value).toBe(28_600n)
    expect(fact([bags('a', '2024-05-01', 1, 'aksu', 2000)], { source: share }).value).toBe(100n)
  })
  it('of nothing is unknown, and a counted zero is 0 %', () => {
    expect(fact([bags('a', '2024-05-01', 1)], { source: share }).value).toBeNull()
    expect(fact([bags('a', '2024-05-01', 1, 'aksu', 0)], { source: share }).value).toBeNull()
    expect(fact([bags('a', '2024-05-01', 0, 'aksu', 8)], { source: share }).value).toBe(0n)
  })
})

describe('what counts', () => {
  it('takes only the kinds and places the source names', () => {
    const events = [
      event('a', '2024-05-01'),
      event('b', '2024-05-01', { kind: 'training', placeId: 'birlik' }),
    ]
    const source = { records: 'events', measure: 'count', scope: 'activity' } as const
    expect(fact(events, { source: { ...source, eventKinds: ['training'] } }).value).toBe(1_000n)
    expect(fact(events, { source: { ...source, placeIds: ['aksu'] } }).value).toBe(1_000n)
    expect(
      fact(events, { source: { ...source, placeIds: ['aksu'], eventKinds: ['training'] } }).value,
    ).toBeNull()
  })

  it('the largest is a maximum, never a minimum', () => {
    const events = [3, 40, 7].map((total, i) =>
      event(`e${i}`, '2024-05-01', { attendance: { kind: 'count', total } }),
    )
    expect(fact(events, { overTime: 'max' }).value).toBe(40_000n)
  })

  it('who recorded an event does not matter: a change of staff counts nothing twice', () => {
    const events = [bags('a', '2024-05-01', 4), { ...bags('b', '2024-05-02', 6), recordedBy: 'successor' }]
    expect(fact(events, { source: quantity, overTime: 'last' }).value).toBe(6_000n)
  })

  it('records of a letter or a publication count for their own activity', () => {
    const source = { records: 'letters', measure: 'count', scope: 'activity' } as const
    expect(fact(fixtureRecords().events, { source }).value).toBe(1_000n)
    expect(fact(fixtureRecords().events, { source, activityId: 'posts' }).value).toBeNull()
  })

  it('a publication of unknown reach adds nothing', () => {
    const reachReadings = fixtureRecords()
      .reachReadings.slice(1)
      .map((one) => ({ ...one, people: 10 }))
    const index = indexRecords(fixtureRecords({ reachReadings }), wholeProject)
    const source = { records: 'publications', measure: 'reach', scope: 'project' } as const
    expect(indicatorFact(indicator('x', { source }), index).value).toBe(10_000n)
  })
})

describe('for any records', () => {
  const anyEvents = fc.array(
    fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      total: fc.option(fc.nat(500)),
      place: fc.constantFrom('aksu', 'birlik', null),
      isCancelled: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  const made = (
    plain: readonly { day: number; total: number | null; place: string | null; isCancelled: boolean }[],
  ) =>
    plain.map(({ day, total, place, isCancelled }, i) =>
      event(`e${i}`, `2024-05-${String(day).padStart(2, '0')}`, {
        placeId: place,
        isCancelled,
        attendance: total === null ? { kind: 'none' } : { kind: 'count', total },
      }),
    )

  it('a sum is what its records add, for each choice of aggregation over places by sum', () => {
    fc.assert(
      fc.property(anyEvents, fc.constantFrom<Aggregation>('sum', 'last', 'max'), (plain, overTime) => {
        const { value, records } = fact(made(plain), { overTime })
        if (value === null) expect(records).toEqual([])
        else expect(records.reduce((sum, one) => sum + one.amount, 0n)).toBe(value)
      }),
    )
  })

  it('neighbouring periods add up to the whole', () => {
    fc.assert(
      fc.property(anyEvents, fc.integer({ min: 1, max: 27 }), (plain, cut) => {
        const records = fixtureRecords({ events: made(plain) })
        const day = (n: number) => `2024-05-${String(n).padStart(2, '0')}`
        const of = (from: string | null, to: string | null) =>
          indicatorFact(indicator('a'), indexRecords(records, { from, to })).value ?? 0n
        expect(of(null, day(cut)) + of(day(cut + 1), null)).toBe(of(null, null))
      }),
    )
  })

  it('cancelled and uncounted events change nothing', () => {
    fc.assert(
      fc.property(anyEvents, (plain) => {
        const counting = plain.filter((one) => !one.isCancelled && one.total !== null)
        expect(fact(made(plain)).value).toBe(fact(made(counting)).value)
      }),
    )
  })
})
