// A table of households taken over: all or nothing, the same twice is nothing new, and each household has its history.
import { describe, expect, test } from 'vitest'
import { importHouseholds } from '#actions/household/import-households.ts'
import { verifyAudit } from '#server/database/verify-audit.ts'
import { openHouseholds } from '#store/household-import.ts'
import { testDatabase } from '#tests/support/database.ts'
import { auditLines, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()

type Row = Parameters<typeof importHouseholds>[1]['rows'][number]
const row = (number: string, more: Partial<Row> = {}): Row => ({
  at: 2,
  village: 'Сабалақ',
  street: 'Абай',
  number,
  since: '2023-04-01',
  residents: 4,
  ...more,
})
const table = (...rows: Row[]) => ({ lang: 'kk' as const, source: 'тізім.xlsx', rows })

async function begin() {
  const village = await villageProject(database)
  const manager = village.as('manager')
  const cards = () => database.read(village.organisationId, (db) => openHouseholds(db, [village.placeId]))
  return { village, manager, cards, lines: () => auditLines(database, village.organisationId) }
}

describe('a table of households', () => {
  test('brings streets, groups, households and their residents, with a line of each in a whole chain', async () => {
    const { village, manager, cards, lines } = await begin()
    const before = (await lines()).length
    const done = await importHouseholds(
      manager,
      table(row('1', { group: 'Көрші' }), row('2', { residents: null }), row('2', { street: 'Достық' })),
    )
    expect(done).toMatchObject({
      streets: [{ kk: 'Абай' }, { kk: 'Достық' }],
      groups: [{ kk: 'Көрші' }],
      added: 3,
      counted: 0,
    })
    const homes = (await cards()).map(
      ({ street, number, counts }) =>
        `${street.kk} ${number}: ${counts.map((each) => each.residents).join()}`,
    )
    expect(homes.toSorted()).toEqual(['Абай 1: 4', 'Абай 2: ', 'Достық 2: 4'])
    expect((await lines()).slice(before).map(({ action }) => action)).toEqual([
      'street.added',
      'street.added',
      'householdGroup.added',
      'household.added',
      'household.added',
      'household.added',
      'households.imported',
    ])
    const verdict = await database.read(village.organisationId, (db) =>
      verifyAudit(db, village.organisationId),
    )
    expect(verdict).toMatchObject({ faults: [] })
  })

  test('taken over twice changes nothing and leaves no line', async () => {
    const { manager, cards, lines } = await begin()
    const same = table(row('1', { group: 'Көрші', note: 'қақпа көк' }), row('2'))
    await importHouseholds(manager, same)
    const [homes, log] = [await cards(), await lines()]
    expect(await importHouseholds(manager, same)).toMatchObject({ added: 0, counted: 0, unchanged: 2 })
    expect([await cards(), await lines()]).toEqual([homes, log])
  })

  test('knows a household whatever the case of its address, and adds the new number from its day', async () => {
    const { manager, cards } = await begin()
    await importHouseholds(manager, table(row('12А')))
    const changed = row('12а', { street: 'АБАЙ', residents: 6, residentsFrom: '2023-06-01', note: 'бұрышта' })
    expect(await importHouseholds(manager, table(changed))).toMatchObject({
      streets: [],
      counted: 1,
      corrected: 1,
    })
    const [home] = await cards()
    expect(home).toMatchObject({ note: 'бұрышта', counts: [{ residents: 4 }, { residents: 6 }] })
  })

  test('with one wrong row brings nothing, and every wrong cell is named', async () => {
    const { manager, cards, lines } = await begin()
    await importHouseholds(manager, table(row('1'), row('9', { group: 'Көрші' })))
    const [homes, log] = [await cards(), await lines()]
    const wrong = table(
      row('5'),
      row('5'),
      row('6', { village: 'Ақжар' }),
      row('7', { since: null }),
      row('8', { residentsFrom: '2023-03-31' }),
      row('1', { residents: 5 }),
      row('1', { street: 'Абай ', number: ' 1', residents: 5, residentsFrom: '2023-04-01' }),
      row('9', { group: 'Өзге' }),
    )
    expect(await refusal(importHouseholds(manager, wrong))).toEqual({
      code: 'input.invalid',
      fields: [
        'rows.1.number: input.repeated',
        'rows.2.village: input.reference',
        'rows.3.since: input.required',
        'rows.4.residentsFrom: input.householdDay',
        'rows.5.residentsFrom: input.required',
        'rows.6.number: input.repeated',
        'rows.7.group: input.groupKnown',
      ],
    })
    const counted = table(row('1', { residents: 5, residentsFrom: '2023-04-01' }))
    expect(await refusal(importHouseholds(manager, counted))).toMatchObject({
      fields: ['rows.0.residentsFrom: input.countedThatDay'],
    })
    expect([await cards(), await lines()]).toEqual([homes, log])
  })

  test('of five thousand and one rows is refused whole', async () => {
    const { manager } = await begin()
    const rows = Array.from({ length: 5001 }, (_, index) => row(String(index)))
    expect(await refusal(importHouseholds(manager, table(...rows)))).toMatchObject({
      fields: ['rows: input.tooMany'],
    })
  })
})
