// The register as it is looked through: what the database counts is what the domain counts, and each filter holds.
import { beforeAll, describe, expect, test } from 'vitest'
import { endHousehold } from '#actions/household/end-household.ts'
import { importHouseholds } from '#actions/household/import-households.ts'
import { blockContact } from '#actions/household/block-contact.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { readHouseholdFilter } from '#domain/household/household-filter.ts'
import { householdTotals } from '#domain/household/residents.ts'
import { openHouseholds } from '#store/household-import.ts'
import { householdPage, householdsFound, type HouseholdQuestion } from '#store/household-page.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from '#tests/actions/specimens.ts'
import { villageProject } from '#tests/actions/village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const manager = village.as('manager')
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(village.organisationId, fn)
const found = async (query: Record<string, string>, more: Partial<HouseholdQuestion> = {}) => {
  const filter = readHouseholdFilter(new URLSearchParams(query))
  const question = {
    filter,
    day: '2023-08-01',
    scope: 'everywhere' as const,
    byContact: true,
    lang: 'kk' as const,
  }
  return read((db) => householdPage(db, { ...question, ...more }, { offset: 0, limit: 100 }))
}
const numbers = async (query: Record<string, string>, more: Partial<HouseholdQuestion> = {}) =>
  (await found(query, more)).rows.map(({ number }) => number)
const ids = new Map<string, string>()
const idOf = (number: string) => ids.get(number) ?? ''

beforeAll(async () => {
  const base = { at: 1, village: 'Сабалақ', street: 'Ізден', since: '2023-04-01', residents: 3 }
  const rows = [
    { ...base, number: '10', group: 'Жоғары' },
    { ...base, number: '2' },
    { ...base, number: '2а', residents: null, note: 'Жёлтые ворота' },
    { ...base, number: '3', since: '2023-09-01' },
    { ...base, number: '4' },
    { ...base, number: '5', street: 'Абай', residents: 0 },
  ]
  await importHouseholds(manager, { lang: 'kk', source: 'тізім', rows })
  for (const { id, number } of await read((db) => openHouseholds(db, [village.placeId]))) ids.set(number, id)
  await endHousehold(manager, { id: idOf('4'), on: '2023-07-31', reason: 'Көшті' })
  await recordPause(manager, { ...inputs.pause(idOf('10')), to: '2023-08-01' })
  await recordResidents(manager, { householdId: idOf('2'), from: '2023-08-01', residents: 7 })
  await recordContact(manager, { ...inputs.contact(idOf('2')), name: 'Әсел Қ.', phone: '+7 700 000 00 21' })
  await recordContact(manager, { ...inputs.contact(idOf('10')), name: 'Ғалым Т.', phone: null })
  await blockContact(manager, { householdId: idOf('10'), on: '2023-07-01' })
})

describe('the register', () => {
  test('stands in the order of streets by their alphabet and of houses by their numbers', async () => {
    expect(await numbers({ state: 'all' })).toEqual(['5', '2', '2а', '3', '4', '10'])
  })

  test.each([
    [{}, ['5', '2', '2а', '10']],
    [{ state: 'paused' }, ['10']],
    [{ state: 'uncounted' }, ['2а']],
    [{ state: 'later' }, ['3']],
    [{ state: 'left' }, ['4']],
    [{ group: 'none' }, ['5', '2', '2а']],
    [{ q: 'желтые' }, ['2а']],
    [{ q: 'ізден, 10' }, ['10']],
    [{ q: 'әсел' }, ['2']],
    [{ q: '%' }, []],
  ] as const)('shows by %j the houses %j', async (query, expected) => {
    expect(await numbers(query)).toEqual(expected)
  })

  test('changes its states on the very day', async () => {
    expect(await numbers({ state: 'paused' }, { day: '2023-08-02' })).toEqual([])
    expect(await numbers({ state: 'left' }, { day: '2023-07-31' })).toEqual([])
    expect(await numbers({ state: 'later' }, { day: '2023-09-01' })).toEqual([])
  })

  test('is not searched by people by who may not see them, and never by a blocked one', async () => {
    expect(await numbers({ q: 'әсел' }, { byContact: false })).toEqual([])
    expect(await numbers({ q: 'ғалым' })).toEqual([])
  })

  test('holds nothing of villages that are not the person’s', async () => {
    expect(await numbers({ state: 'all' }, { scope: new Set<string>() })).toEqual([])
    expect(await numbers({}, { scope: new Set([village.placeId]) })).toHaveLength(4)
  })

  test.each(['2023-03-31', '2023-04-01', '2023-07-31', '2023-08-01', '2023-09-01', '2024-01-01'])(
    'is counted on %s by the database as by the domain',
    async (day) => {
      const { rows, totals, total } = await found({ state: 'all' }, { day })
      expect(total).toBe(6)
      expect(totals).toEqual(householdTotals(rows, day))
    },
  )

  test('is read in portions to its end', async () => {
    const filter = readHouseholdFilter(new URLSearchParams({ state: 'all' }))
    const question = {
      filter,
      day: '2023-08-01',
      scope: 'everywhere' as const,
      byContact: false,
      lang: 'ru' as const,
    }
    const all = await read(async (db) => {
      const rows = []
      for await (const portion of householdsFound(db, question)) rows.push(...portion)
      return rows
    })
    expect(all).toHaveLength(6)
  })
})
