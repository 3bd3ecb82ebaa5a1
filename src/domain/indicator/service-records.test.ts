import { describe, expect, test } from 'vitest'
import { fixtureRecords } from '../report/build/fixture-records.ts'
import { noServiceFacts, type ServiceFacts, type ServiceSource } from '../service/service-facts.ts'
import { serviceRecords } from './service-records.ts'

const base = fixtureRecords({})
const { startsOn, endsOn } = base.project
const placeId = base.places[0]?.id ?? 'village'
const year = startsOn.slice(0, 4)
const day = (month: number, of = 15) =>
  `${year}-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`
const seen = (what: 'found' | 'cleaned' | 'pollutedAgain', on: string) => ({
  id: `${what} ${on}`,
  seen: what,
  on,
  note: null,
  duplicateOf: null,
  projectId: null,
  withdrawnWhy: null,
  recordedBy: 'Айгүл',
  recordedAt: `${on}T00:00:00.000Z`,
  photos: [],
})
const dump = (id: string, ...observations: ReturnType<typeof seen>[]) => ({
  id,
  placeId,
  title: { ru: id },
  lat: null,
  lon: null,
  isNearHome: false,
  sizeClass: null,
  wasteKinds: [],
  cause: null,
  observations,
})
const pickup = (id: string, on: string, verdict: 'done' | 'probable' | 'missed' | 'unknown' | null) => ({
  id,
  placeId,
  on,
  verdict,
})
const worker = (people: number, from: string, to: string | null = null) => ({
  id: `${people} ${from}`,
  placeId,
  projectId: null,
  name: null,
  people,
  duty: null,
  from,
  to,
  consentOn: null,
  erasedOn: null,
  withdrawnWhy: null,
})

const facts: ServiceFacts = {
  ...noServiceFacts,
  pickups: [
    pickup('a', day(5), 'done'),
    pickup('b', day(5, 20), 'missed'),
    pickup('c', day(6), 'unknown'),
    pickup('d', day(7), 'probable'),
    pickup('e', '2001-01-01', 'done'),
  ],
  dumps: [
    dump('cleaned', seen('found', day(5)), seen('cleaned', day(6))),
    dump('again', seen('found', day(5)), seen('cleaned', day(6)), seen('pollutedAgain', day(7))),
    dump('late', seen('found', day(8))),
  ],
  publicWorkers: [worker(7, day(5)), worker(8, day(8)), worker(3, day(5), day(6))],
}
const records = { ...base, service: facts }
const ids = (source: ServiceSource, from: string | null = null, to: string | null = null) =>
  serviceRecords(source, records, { from, to }).map(({ id }) => id)
const people = (to: string) =>
  serviceRecords('publicWorks', records, { from: null, to }).reduce(
    (sum, { amounts }) => sum + Number(amounts.people ?? 0n) / 1000,
    0,
  )

describe('records of the service', () => {
  test('that happened count within the project and the period, both ends included', () => {
    expect(ids('pickupsDone')).toEqual(['a', 'd'])
    expect(ids('pickupsDone', day(5), day(5))).toEqual(['a'])
    expect(ids('pickupsDone', day(5, 16), null)).toEqual(['d'])
    expect(ids('pickupsControlled')).toEqual(['a', 'b', 'd'])
    expect(startsOn <= day(5) && day(8) <= endsOn).toBe(true)
  })

  test('of a month count as one report a village once it went out, by the last day of the month', () => {
    const [letter] = base.letters
    if (!letter) throw new Error('the fixture has a letter')
    const sent = (id: string, month: number, of = placeId) => ({
      ...letter,
      id,
      controlMonth: { placeId: of, month: day(month, 1) },
    })
    const letters = [letter, sent('may', 5), sent('again', 5), sent('other', 5, 'other'), sent('june', 6)]
    const reports = (from: string | null, to: string | null) =>
      serviceRecords('controlReports', { ...records, letters }, { from, to }).map(({ id }) => id)
    expect(reports(null, null)).toEqual(['may', 'other', 'june'])
    expect(reports(null, day(6, 29))).toEqual(['may', 'other'])
    expect(reports(day(6, 30), day(6, 30))).toEqual(['june'])
    expect(ids('controlReports')).toEqual([])
  })

  test('that stand count at the end: a dump is clean, open or not found yet', () => {
    expect([ids('dumpsFound'), ids('dumpsCleaned'), ids('dumpsOpen')]).toEqual([
      ['cleaned', 'again', 'late'],
      ['cleaned'],
      ['again', 'late'],
    ])
    const until = day(7, 14)
    expect([ids('dumpsFound', null, until), ids('dumpsCleaned', null, until)]).toEqual([
      ['cleaned', 'again'],
      ['cleaned', 'again'],
    ])
  })

  test('of people in works are those of the last day, not all who ever were', () => {
    expect([people(day(5)), people(day(6)), people(day(7)), people(day(8))]).toEqual([10, 10, 7, 15])
  })

  test('of a period before the project are none', () => {
    expect(ids('pickupsDone', '2000-01-01', '2002-01-01')).toEqual([])
  })
})

describe('records of the community', () => {
  const paid = (id: string, householdId: string, on: string, of = placeId) => ({
    id,
    householdId,
    placeId: of,
    on,
    amount: 100n,
  })
  const rule = (id: string, of: string, from: string, to: string | null = null) => ({
    id,
    placeId: of,
    from,
    to,
  })
  const community: ServiceFacts = {
    ...noServiceFacts,
    payments: [
      paid('1', 'a', day(5)),
      paid('2', 'a', day(6)),
      paid('3', 'b', day(6)),
      paid('4', 'c', day(6), 'other'),
      paid('5', 'd', '2001-01-01'),
    ],
    rules: [rule('tue', placeId, day(5)), rule('sat', placeId, day(5)), rule('x', 'other', day(5), day(6))],
    initiatives: [
      {
        id: 'group',
        placeId,
        name: { ru: 'Группа' },
        formedOn: day(5),
        endedOn: null,
        members: [
          { from: day(5), to: null },
          { from: day(5), to: day(6) },
          { from: day(7), to: null },
        ],
      },
    ],
    centres: [
      {
        id: 'centre',
        placeId,
        name: { ru: 'Центр' },
        openedOn: day(5),
        presentations: [
          { on: day(6), listeners: 20 },
          { on: day(7), listeners: 25 },
        ],
      },
    ],
  }
  const sums = (source: ServiceSource, to: string | null = null, measure: 'count' | 'people' = 'count') =>
    serviceRecords(source, { ...base, service: community }, { from: null, to }).map(
      ({ id, amounts }) => [id, Number(amounts[measure] ?? 0n) / 1000] as const,
    )

  test('households that paid count once, however often they paid, and only within the project', () => {
    expect(sums('payingHouseholds')).toEqual([
      [placeId, 2],
      ['other', 1],
    ])
    expect(sums('payingHouseholds', day(5))).toEqual([[placeId, 1]])
  })

  test('two rules of a village are one schedule, and one that ended is none', () => {
    expect(sums('pickupSchedules', day(6))).toEqual([
      ['tue', 1],
      ['x', 1],
    ])
    expect(sums('pickupSchedules')).toEqual([['tue', 1]])
  })

  test('members are those of the last day', () => {
    expect([sums('initiativeMembers', day(5)), sums('initiativeMembers', day(6, 16))]).toEqual([
      [['group', 2]],
      [['group', 1]],
    ])
    expect(sums('initiativeMembers')).toEqual([['group', 2]])
    expect(sums('initiativeMembers', day(5, 14))).toEqual([])
  })

  test('presentations add up to classes and listeners, and a centre counts from its opening', () => {
    expect(sums('schoolPresentations')).toEqual([['centre', 2]])
    expect(sums('schoolPresentations', day(6), 'people')).toEqual([['centre', 20]])
    expect(sums('schoolPresentations', day(5))).toEqual([])
    expect([sums('schoolCentres', day(5)), sums('schoolCentres', day(5, 14))]).toEqual([[['centre', 1]], []])
  })
})
