import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event } from '../event/event.ts'
import { event } from '../report/build/fixture-records.ts'
import type { Attendance, SheetPerson } from './attendance.ts'
import { countedGroups } from './counted-groups.ts'
import { statisticsOf } from './participant-statistics.ts'
import type { GroupCounting, ParticipantGroup } from './participant-group.ts'

const person = (name: string, rest: Partial<SheetPerson> = {}): SheetPerson => ({
  name,
  gender: null,
  social: null,
  age: null,
  ...rest,
})
const sheet = (...people: SheetPerson[]): Attendance => ({ kind: 'sheet', people })
const on = (id: string, day: string, attendance: Attendance, more: Partial<Event> = {}): Event =>
  event(id, day, { attendance, ...more })
const group = (
  counting: GroupCounting,
  eventIds: readonly string[],
  more: Partial<ParticipantGroup> = {},
): ParticipantGroup => ({
  id: 'g',
  name: { ru: 'Жители' },
  counting,
  total: counting === 'typed' ? 7 : null,
  breakdown: {},
  countedOn: '2024-12-31',
  basis: {},
  eventIds,
  ...more,
})
const counted = (events: readonly Event[], ...participantGroups: ParticipantGroup[]) =>
  countedGroups({ events, participantGroups })

describe('a group counted by attendance', () => {
  it('has all who came to its events, in their categories', () => {
    const [first] = counted(
      [
        on('a', '2024-05-01', {
          kind: 'breakdown',
          total: 10,
          breakdown: { gender: { male: 4, female: 5 } },
        }),
        on('b', '2024-05-02', sheet(person('Серік', { gender: 'male' }), person('Айна'))),
        on('other', '2024-05-03', { kind: 'count', total: 99 }),
      ],
      group('attendance', ['a', 'b']),
    )
    expect(first).toMatchObject({ total: 12, breakdown: { gender: { male: 5, female: 5 } } })
  })
  it('leaves out what is cancelled, later than its day, and where nobody counted', () => {
    const [first] = counted(
      [
        on('a', '2024-05-01', { kind: 'count', total: 10 }),
        on('b', '2024-05-02', { kind: 'count', total: 20 }),
        on('c', '2024-05-01', { kind: 'count', total: 40 }, { isCancelled: true }),
        on('d', '2024-05-01', { kind: 'none' }),
      ],
      group('attendance', ['a', 'b', 'c', 'd', 'gone'], { countedOn: '2024-05-01' }),
    )
    expect(first?.total).toBe(10)
    expect(first?.uncounted.map(({ id }) => id)).toEqual(['d'])
  })
  it('counts an event once that it names twice', () => {
    expect(
      counted([on('a', '2024-05-01', { kind: 'count', total: 3 })], group('attendance', ['a', 'a']))[0]
        ?.total,
    ).toBe(3)
  })
})

describe('a group counted by names', () => {
  it('has each name once, whatever the order and the letters, with what any sheet tells of it', () => {
    const [first] = counted(
      [
        on('a', '2024-05-01', sheet(person('Ахметова Гүлнар', { age: 'age33to45' }), person('Ким Алия'))),
        on('b', '2024-05-02', sheet(person('гүлнар  АХМЕТОВА', { gender: 'female', age: 'age46to58' }))),
      ],
      group('names', ['a', 'b']),
    )
    expect(first).toMatchObject({ total: 2, attendances: 3 })
    expect(first?.breakdown).toEqual({ gender: { female: 1 }, age: { age33to45: 1 } })
  })
  it('leaves to an earlier group who stands in it, and says how many', () => {
    const events = [
      on('a', '2024-05-01', sheet(person('Ахметова Гүлнар'), person('Ким Алия'))),
      on('b', '2024-06-01', sheet(person('Ким Алия'), person('Омаров Ержан'))),
    ]
    const later = group('names', ['b'], { id: 'later', countedOn: '2024-06-02' })
    const early = group('names', ['a'], { id: 'early', countedOn: '2024-05-02' })
    expect(counted(events, later, early)).toMatchObject([
      { id: 'later', total: 1, inEarlier: 1 },
      { id: 'early', total: 2, inEarlier: 0 },
    ])
  })
  it('does not count an event without a sheet, and names it', () => {
    const [first] = counted([on('a', '2024-05-01', { kind: 'count', total: 5 })], group('names', ['a']))
    expect(first).toMatchObject({ total: 0, breakdown: {}, uncounted: [{ id: 'a' }] })
  })
})

it('a typed group keeps its number', () => {
  expect(counted([], group('typed', []))[0]?.total).toBe(7)
})

it('names together are the different names of all sheets, however they are spread over groups', () => {
  const name = fc
    .integer({ min: 0, max: 30 })
    .map((number) => person(`Житель ${'абвгдежз'[number % 8]}${number}`))
  const sheets = fc.array(fc.array(name, { maxLength: 12 }), { minLength: 1, maxLength: 6 })
  fc.assert(
    fc.property(sheets, fc.integer({ min: 1, max: 4 }), (all, count) => {
      const events = all.map((people, at) => on(`e${at}`, '2024-05-01', sheet(...people)))
      const groups = Array.from({ length: count }, (_, at) =>
        group(
          'names',
          events.filter((_event, index) => index % count === at).map(({ id }) => id),
          { id: `g${at}`, countedOn: `2024-06-0${at + 1}` },
        ),
      )
      const result = counted(events, ...groups)
      const people = result.reduce((sum, { total }) => sum + total, 0)
      expect(people).toBe(new Set(all.flat().map((one) => one.name)).size)
      const { total, tables } = statisticsOf(result)
      expect(total).toBe(people)
      expect(tables.every(({ unknown }) => unknown === people)).toBe(true)
    }),
  )
})
