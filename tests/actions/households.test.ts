// The households of a village: periods that do not lie over each other, and a person's data that leave when they say so.
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addHousehold } from '#actions/household/add-household.ts'
import { addHouseholdGroup } from '#actions/household/add-household-group.ts'
import { addStreet } from '#actions/household/add-street.ts'
import { correctResidents } from '#actions/household/correct-residents.ts'
import { endHousehold } from '#actions/household/end-household.ts'
import { joinHouseholdGroup } from '#actions/household/join-household-group.ts'
import { recordContact } from '#actions/household/record-contact.ts'
import { recordPause } from '#actions/household/record-pause.ts'
import { recordResidents } from '#actions/household/record-residents.ts'
import { reopenHousehold } from '#actions/household/reopen-household.ts'
import { setGroupElder } from '#actions/household/set-group-elder.ts'
import { withdrawConsent } from '#actions/household/withdraw-consent.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { householdById } from '#store/household.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { as, organisationId, placeId } = village
const manager = as('manager')
const street = async (at = placeId) =>
  (await addStreet(manager, { ...inputs.street(village), placeId: at })).id
const household = async (streetId?: string) =>
  (await addHousehold(manager, inputs.household(streetId ?? (await street())))).id
const group = async () => (await addHouseholdGroup(manager, inputs.street(village))).id
const card = (id: string) => database.read(organisationId, (db) => householdById(db, id))
const wrong = (...fields: string[]) => ({ code: 'input.invalid', fields })
const notFound = { code: 'record.notFound', fields: [] }

describe('a consent that is withdrawn', () => {
  test('takes name and phone with it, out of every table and the log; address and counts stay', async () => {
    const id = await household()
    const name = `Тестов ${newId()}`
    await recordContact(manager, { ...inputs.contact(id), name, phone: '+7 701 000 00 77' })
    await withdrawConsent(manager, { householdId: id, on: '2023-09-01' })

    const tables = await sql<{ name: string }>`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(database.admin)
    for (const table of tables.rows) {
      const { rows } = await sql<{
        found: number
      }>`select count(*)::int as found from ${sql.table(table.name)} t
        where t::text like ${`%${name}%`} or t::text like '%77010000077%'`.execute(database.admin)
      expect([table.name, rows[0]?.found]).toEqual([table.name, 0])
    }
    expect(await card(id)).toMatchObject({ counts: [{ residents: 5 }] })
    const consents = await rowsOf(database, organisationId, 'household_consent')
    expect(consents.find((row) => row['household_id'] === id)).toMatchObject({ withdrawn_on: '2023-09-01' })
  })

  test('is withdrawn once, not before it was given, and only where somebody gave one', async () => {
    const id = await household()
    const withdraw = (on: string) => withdrawConsent(manager, { householdId: id, on })
    expect(await refusal(withdraw('2023-09-01'))).toEqual(notFound)
    await recordContact(manager, inputs.contact(id))
    expect(await refusal(withdraw('2023-03-31'))).toEqual(wrong('on: input.endBeforeStart'))
    await withdraw('2023-04-01')
    const before = await auditLines(database, organisationId)
    await withdraw('2023-04-01')
    expect(await auditLines(database, organisationId)).toEqual(before)
  })

  test('names what it is for: no name without it, no phone that it does not name', async () => {
    const id = await household()
    const given = (data: ('name' | 'phone')[]) => recordContact(manager, { ...inputs.contact(id), data })
    expect(await refusal(given([]))).toEqual(
      wrong('data: input.required', 'data: input.consentName', 'phone: input.consentPhone'),
    )
    expect(await refusal(given(['phone']))).toEqual(wrong('data: input.consentName'))
    expect(await refusal(given(['name']))).toEqual(wrong('phone: input.consentPhone'))
  })

  test('of another person leaves nothing of the one before', async () => {
    const id = await household()
    await recordContact(manager, inputs.contact(id))
    await recordContact(manager, { ...inputs.contact(id), name: 'Айнур Т.', givenOn: '2023-07-01' })
    const rows = await rowsOf(database, organisationId, 'household_contact')
    expect(rows.filter((row) => row['household_id'] === id).map((row) => row['name'])).toEqual(['Айнур Т.'])
  })
})

describe('the periods of a household', () => {
  test('have one count a day, inside its own days, and a correction says why in the log', async () => {
    const id = await household()
    const { id: countId } = await recordResidents(manager, inputs.residents(id))
    expect(await refusal(recordResidents(manager, inputs.residents(id)))).toEqual(
      wrong('from: input.countedThatDay'),
    )
    const early = { ...inputs.residents(id), from: '2023-03-31' }
    expect(await refusal(recordResidents(manager, early))).toEqual(wrong('from: input.householdDay'))
    await correctResidents(manager, { id: countId, from: '2023-06-01', residents: 7, reason: 'Опечатка' })
    expect((await card(id))?.counts.map((each) => each.residents)).toEqual([5, 7])
    expect((await auditLines(database, organisationId)).at(-1)).toMatchObject({
      action: 'residents.corrected',
      subject_id: id,
      before: { residents: 6 },
      after: { residents: 7, reason: 'Опечатка' },
    })
  })

  test('sent twice with one id are recorded once', async () => {
    const id = await household()
    const sent = { ...inputs.residents(id), id: newId() }
    await recordResidents(manager, sent)
    await recordResidents(manager, sent)
    expect((await card(id))?.counts).toHaveLength(2)
    expect(await refusal(recordResidents(manager, { ...sent, residents: 9 }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('pauses meet by not a day', async () => {
    const id = await household()
    await recordPause(manager, inputs.pause(id))
    const next = (from: string) => recordPause(manager, { householdId: id, from, cause: 'работа в городе' })
    expect(await refusal(next('2023-08-31'))).toEqual(wrong('from: input.overlap'))
    await next('2023-09-01')
    expect(await refusal(next('2024-01-01'))).toEqual(wrong('from: input.overlap'))
  })

  test('the database itself refuses pauses that meet', async () => {
    const id = await household()
    await recordPause(manager, inputs.pause(id))
    const direct = database.transact(organisationId, (trx) =>
      sql`insert into household_pause (id, organisation_id, household_id, from_on, to_on, cause)
        values (gen_random_uuid(), ${organisationId}, ${id}, '2023-08-31', null, 'x')`.execute(trx),
    )
    await expect(direct).rejects.toMatchObject({ code: '23P01' })
  })

  test('one group at a time; its elder is of the group, and goes with the household', async () => {
    const [id, first, second] = [await household(), await group(), await group()]
    const elder = (from: string) => setGroupElder(manager, { groupId: first, householdId: id, from })
    expect(await refusal(elder('2023-05-01'))).toEqual(wrong('householdId: input.notOfGroup'))
    await joinHouseholdGroup(manager, { householdId: id, groupId: first, from: '2023-05-01' })
    await elder('2023-05-01')
    await joinHouseholdGroup(manager, { householdId: id, groupId: second, from: '2023-07-01' })
    expect(await card(id)).toMatchObject({
      memberships: [
        { groupId: first, from: '2023-05-01', to: '2023-06-30' },
        { groupId: second, from: '2023-07-01', to: null },
      ],
      elderships: [{ groupId: first, from: '2023-05-01', to: '2023-06-30' }],
    })
  })
})

describe('an address', () => {
  test('is one household’s in its street, whatever the case of its letters, until that one left', async () => {
    const streetId = await street()
    const at = (number: string) => addHousehold(manager, { ...inputs.household(streetId), number })
    const { id } = await at('12А')
    expect(await refusal(at('12а'))).toEqual({ code: 'record.exists', fields: ['number: input.taken'] })
    await endHousehold(manager, { id, on: '2023-10-01', reason: 'Переехали' })
    await at('12а')
    expect(await refusal(reopenHousehold(manager, { id, reason: 'Вернулись' }))).toMatchObject({
      code: 'record.exists',
    })
  })
})

test('an activist writes the households of own villages, and others are as if not there', async () => {
  const activist = as('activist')
  const { id: elsewhere } = await addPlace(manager, { name: { kk: 'Орын' }, kind: 'village' })
  const foreignStreet = await street(elsewhere)
  const foreign = await household(foreignStreet)
  expect(await recordResidents(activist, inputs.residents(await household()))).toHaveProperty('id')
  expect(await refusal(recordResidents(activist, inputs.residents(foreign)))).toEqual(notFound)
  expect(await refusal(recordContact(activist, inputs.contact(foreign)))).toEqual(notFound)
  expect(await refusal(addHousehold(activist, inputs.household(foreignStreet)))).toEqual(
    wrong('streetId: input.reference'),
  )
  const added = addStreet(activist, { ...inputs.street(village), placeId: elsewhere })
  expect(await refusal(added)).toEqual(wrong('placeId: input.reference'))
})
