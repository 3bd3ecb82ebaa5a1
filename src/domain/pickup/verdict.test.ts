import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { complaintWindow } from './complaint-window.ts'
import { standingMarks, type PickupMark } from './pickup.ts'
import { roundVerdict, type GpsEvidence, type RoundEvidence } from './verdict.ts'

const visit = { from: 0, to: 60_000, dwellS: 60 }
const came: GpsEvidence = { stops: [{ siteId: 'a', visits: [visit] }], coverage: 0.9 }
const away = (coverage: number): GpsEvidence => ({ stops: [{ siteId: 'a', visits: [] }], coverage })
const evidence = (change: Partial<RoundEvidence>): RoundEvidence => ({
  marks: [],
  gps: null,
  photos: 0,
  openObjections: 0,
  decision: null,
  ...change,
})
const verdict = (change: Partial<RoundEvidence>) => roundVerdict(evidence(change), 0.7).verdict

describe('a round', () => {
  test.each([
    ['mark and positions agree', { marks: ['done'], gps: came }, 'done'],
    ['photo and positions agree', { photos: 1, gps: came }, 'done'],
    ['two controllers agree', { marks: ['done', 'partly'] }, 'done'],
    ['one mark alone', { marks: ['done'] }, 'probable'],
    ['positions alone', { gps: came }, 'probable'],
    ['nobody came, by enough data', { gps: away(0.7) }, 'missed'],
    ['too little data says nothing', { gps: away(0.69) }, 'unknown'],
    ['one controller alone says no', { marks: ['missed'] }, 'unknown'],
    ['two controllers say no', { marks: ['missed', 'missed'] }, 'missed'],
    ['a controller says no and positions too', { marks: ['missed'], gps: away(1) }, 'missed'],
    ['a controller says yes and positions no', { marks: ['done'], gps: away(1) }, 'disputed'],
    ['controllers disagree', { marks: ['done', 'missed'] }, 'disputed'],
    ['nothing is known', {}, 'unknown'],
    ['no stops to hold positions against', { gps: { stops: [], coverage: 1 } }, 'unknown'],
    ['somebody objects', { marks: ['done'], gps: came, openObjections: 1 }, 'disputed'],
    ['a person decided', { marks: ['done', 'missed'], decision: 'missed' }, 'missed'],
    ['a new objection after a decision', { decision: 'missed', openObjections: 1 }, 'disputed'],
  ] as const)('%s', (_, change, expected) => {
    expect(verdict(change)).toBe(expected)
  })

  test('is partial where somebody says so, or the truck left stops out', () => {
    const two: GpsEvidence = { stops: [...came.stops, { siteId: 'b', visits: [] }], coverage: 1 }
    expect(roundVerdict(evidence({ marks: ['partly'] }), 0.7)).toMatchObject({ isPartial: true })
    expect(roundVerdict(evidence({ gps: two, photos: 1 }), 0.7)).toMatchObject({
      verdict: 'done',
      isPartial: true,
    })
    expect(roundVerdict(evidence({ gps: came }), 0.7).isPartial).toBe(false)
  })

  const anyGps = fc.option(
    fc.record({
      stops: fc.array(
        fc.record({ siteId: fc.string(), visits: fc.array(fc.constant(visit), { maxLength: 2 }) }),
      ),
      coverage: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  )
  const anyEvidence = fc.record({
    marks: fc.array(fc.constantFrom('done', 'partly', 'missed'), { maxLength: 4 }),
    gps: anyGps,
    photos: fc.nat({ max: 2 }),
    openObjections: fc.constant(0),
    decision: fc.constant(null),
  })

  test('is never done on one source, never missed against a source that saw it, whatever the evidence', () => {
    fc.assert(
      fc.property(anyEvidence, (any) => {
        const { verdict: found, words } = roundVerdict(any, 0.7)
        const yes = [words.gps, words.photo, ...words.marks].filter((word) => word === 'yes').length
        const no = [words.gps, ...words.marks].filter((word) => word === 'no').length
        if (found === 'done') expect(yes).toBeGreaterThanOrEqual(2)
        if (found === 'missed') expect(yes).toBe(0)
        if (yes > 0 && no > 0) expect(found).toBe('disputed')
        if (yes === 0 && no === 0) expect(found).toBe('unknown')
      }),
    )
  })

  test('does not depend on the order of marks', () => {
    fc.assert(
      fc.property(anyEvidence, (any) => {
        const turned = { ...any, marks: any.marks.toReversed() }
        expect(roundVerdict(turned, 0.7).verdict).toBe(roundVerdict(any, 0.7).verdict)
      }),
    )
  })
})

describe('a complaint', () => {
  const round = { actualOn: '2023-06-02', isCancelled: false, toTime: null }
  const at = (day: string, change: object = {}, marks: Pick<PickupMark, 'outcome' | 'reason'>[] = []) =>
    complaintWindow({ ...round, ...change }, marks, day, [{ year: 2023, days: [] }]).state
  test('is in time from the next day to the second working day', () => {
    expect(at('2023-06-02')).toBe('early')
    expect(at('2023-06-02', { toTime: '12:00' })).toBe('open')
    expect(at('2023-06-03')).toBe('open')
    expect(at('2023-06-06')).toBe('open')
    expect(at('2023-06-07')).toBe('late')
  })
  test('is not taken of a cancelled round, nor where a reason was recorded', () => {
    expect(at('2023-06-03', { isCancelled: true })).toBe('explained')
    expect(at('2023-06-03', {}, [{ outcome: 'missed', reason: 'дорога размыта' }])).toBe('explained')
    expect(at('2023-06-03', {}, [{ outcome: 'missed', reason: null }])).toBe('open')
  })
})

test('of marks those stand that no other replaces', () => {
  const mark = (id: string, replaces: string | null) => ({ id, replaces }) as PickupMark
  expect(standingMarks([mark('a', null), mark('b', 'a'), mark('c', null)]).map(({ id }) => id)).toEqual([
    'b',
    'c',
  ])
})
