// The calendar of pick-ups, read by two programs that know nothing of each other or of us.
import fc from 'fast-check'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { describe, expect, test } from 'vitest'
import { foldedLine, icalText } from '#documents/calendar/ical-lines.ts'
import { pickupCalendar, type PickupCalendar } from '#documents/calendar/pickup-calendar.ts'
import type { Pickup } from '#domain/schedule/schedule.ts'

const pickup = (change: Partial<Pickup>): Pickup => ({
  id: '01890000-0000-7000-8000-00000000000a',
  ruleId: '01890000-0000-7000-8000-00000000000b',
  catchUpFor: null,
  placeId: 'v',
  groupId: null,
  streetId: null,
  projectId: null,
  plannedOn: '2027-03-23',
  actualOn: '2027-03-23',
  isCancelled: false,
  cause: null,
  reason: null,
  fromTime: null,
  toTime: null,
  siteIds: [],
  sequence: 0,
  changedAt: '2027-03-15T05:00:00.000Z',
  ...change,
})
const calendar = (pickups: readonly Pickup[], change: Partial<PickupCalendar> = {}): string =>
  pickupCalendar({
    lang: 'ru',
    name: 'село Сабалак, группа «А»; двор, что у реки',
    owner: 'aray',
    url: 'https://esep.example/feeds/pickups/k.ics?lang=ru',
    pickups,
    holidays: [{ day: '2027-03-23', kind: 'holiday', name: { ru: 'Наурыз', kk: 'Наурыз' }, source: 'закон' }],
    ...change,
  })

interface Read {
  readonly uid: string
  readonly day: string
  readonly sequence: number
  readonly status: string
  readonly summary: string
}
/** By Mozilla's reader. */
function byIcalJs(text: string): Read[] {
  const component = new ICAL.Component(ICAL.parse(text) as [])
  return component.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    return {
      uid: event.uid,
      day: event.startDate.toString(),
      sequence: Number(event.sequence),
      status: String(each.getFirstPropertyValue('status')),
      summary: event.summary,
    }
  })
}
/** By the reader of node-ical. */
function byNodeIcal(text: string): Read[] {
  return Object.values(nodeIcal.sync.parseICS(text)).flatMap((each) => {
    if (each?.type !== 'VEVENT') return []
    const { start } = each
    const pad = (number: number): string => String(number).padStart(2, '0')
    return [
      {
        uid: each.uid,
        // It makes all-day events of the machine's midnight.
        day: `${start.getFullYear()}-${pad(start.getMonth() + 1)}-${pad(start.getDate())}`,
        sequence: Number(each.sequence),
        status: String(each.status),
        summary: String(typeof each.summary === 'string' ? each.summary : each.summary?.val),
      },
    ]
  })
}
const readers = [
  ['ical.js', byIcalJs],
  ['node-ical', byNodeIcal],
] as const

describe.each(readers)('by %s', (_, read) => {
  test('a round is an event of its day with its words', () => {
    expect(read(calendar([pickup({})], { holidays: [] }))).toEqual([
      {
        uid: 'pickup-01890000-0000-7000-8000-00000000000b-20270323@aray.esep',
        day: '2027-03-23',
        sequence: 0,
        status: 'CONFIRMED',
        summary: 'Вывоз мусора: село Сабалак, группа «А»; двор, что у реки',
      },
    ])
  })

  test('a moved round keeps its UID, has a higher sequence, and says from which day', () => {
    const [before] = read(calendar([pickup({})]))
    const moved = pickup({ actualOn: '2027-03-24', cause: 'holiday', sequence: 1 })
    const [after] = read(calendar([moved]))
    expect(after).toMatchObject({ uid: before?.uid, day: '2027-03-24', sequence: 1 })
    expect(after?.summary).toContain('(перенос с Вт 23.03, Наурыз)')
  })

  test('a round that falls out stays as cancelled; an extra one has a UID of its own', () => {
    const [cancelled] = read(
      calendar([pickup({ isCancelled: true, cause: 'hand', reason: 'дорога размыта' })]),
    )
    expect(cancelled).toMatchObject({ status: 'CANCELLED' })
    expect(cancelled?.summary).toContain('дорога размыта')
    const [extra] = read(calendar([pickup({ ruleId: null, reason: 'после субботника' })]))
    expect(extra?.uid).toBe('pickup-extra-01890000-0000-7000-8000-00000000000a@aray.esep')
  })

  test('Kazakh words come through the folds whole', () => {
    const name = 'Қамыстыбас ауылы, «Тәуелсіздік» көшесінің үй шаруашылықтарының тобы, өзен жағасы'
    const [event] = read(calendar([pickup({})], { lang: 'kk', name, holidays: [] }))
    expect(event?.summary).toBe(`Қоқыс шығару: ${name}`)
  })
})

test('both read the same of a year of rounds', () => {
  const year = Array.from({ length: 104 }, (_, at) => {
    const day = new Date(Date.UTC(2027, 0, 2 + Math.floor(at * 3.5))).toISOString().slice(0, 10)
    return pickup({ plannedOn: day, actualOn: day, sequence: at % 3, isCancelled: at % 10 === 0 })
  })
  const text = calendar(year)
  const byUid = (events: readonly Read[]) => events.toSorted((a, b) => (a.uid < b.uid ? -1 : 1))
  expect(byUid(byIcalJs(text))).toEqual(byUid(byNodeIcal(text)))
  expect(byIcalJs(text)).toHaveLength(104)
})

test('every line ends in CR LF, is at most 75 octets, and unfolds to what was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
      const line = `SUMMARY:${icalText(words)}`
      const folded = foldedLine(line)
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      expect(folded.replaceAll('\r\n ', '')).toBe(line)
    }),
  )
  expect(
    calendar([pickup({})])
      .split('\r\n')
      .every((line) => Buffer.byteLength(line) <= 75),
  ).toBe(true)
})
