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
import { blockContact } from '#actions/household/block-contact.ts'
import { correctContact } from '#actions/household/correct-contact.ts'
import { eraseContact } from '#actions/household/erase-contact.ts'
import { handOutContact } from '#actions/household/hand-out-contact.ts'
import { mergeHouseholds } from '#actions/household/merge-households.ts'
import { separateHousehold } from '#actions/household/separate-household.ts'
import { splitHousehold } from '#actions/household/split-household.ts'
import { unblockContact } from '#actions/household/unblock-contact.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { visibleContact } from '#server/visible-household.ts'
import { historyOfHousehold } from '#store/history.ts'
import { consentsOf, contactOf, householdById } from '#store/household.ts'
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

describe('a contact person who asks', () => {
  const on = '2023-09-01'
  test('has name and phone lie unused: nobody reads or corrects them until they are used again', async () => {
    const id = await household()
    await recordContact(manager, inputs.contact(id))
    const seen = () => database.read(organisationId, (db) => visibleContact(db, manager.actor, { id }))
    await blockContact(manager, { householdId: id, on })
    expect((await seen())?.contact).toMatchObject({ name: '', phone: null, blockedOn: on })
    const correction = { householdId: id, name: 'Ерлан Т.', phone: null, reason: 'Опечатка' }
    expect(await refusal(correctContact(manager, correction))).toEqual(wrong('name: input.contactBlocked'))
    await unblockContact(manager, { householdId: id, reason: 'Согласна' })
    expect((await seen())?.contact).toMatchObject({ name: 'Ерлан Т.', blockedOn: null })
    expect(
      await database.read(organisationId, (db) => visibleContact(db, as('teacher').actor, { id })),
    ).toBeNull()
  })

  test('is erased when asked, and for the term alone once it is over', async () => {
    const id = await household()
    await recordContact(manager, inputs.contact(id))
    const erase = (day: string, why: 'asked' | 'term') =>
      eraseContact(manager, { householdId: id, on: day, why })
    expect(await refusal(erase('2026-12-31', 'term'))).toEqual(wrong('why: input.termNotOver'))
    await erase('2027-01-01', 'term')
    expect(await refusal(erase('2027-01-01', 'asked'))).toEqual(notFound)
    const [consent] = await database.read(organisationId, (db) => consentsOf(db, id))
    expect(consent).toMatchObject({ withdrawnOn: '2027-01-01', erasedWhy: 'term' })
  })

  test('is handed all that is kept of them, blocked or not, and the log tells it without the name', async () => {
    const id = await household()
    const name = `Тестов ${newId()}`
    await recordContact(manager, { ...inputs.contact(id), name })
    await blockContact(manager, { householdId: id, on })
    expect(await handOutContact(manager, { householdId: id, on })).toMatchObject({
      name,
      phone: '+77010000001',
      household: { id, counts: [{ residents: 5 }] },
      consent: { operatorBin: '170940012346' },
    })
    const lines = await auditLines(database, organisationId)
    expect(lines.at(-1)).toMatchObject({ action: 'contact.disclosed', subject_id: id, after: { on } })
    expect(JSON.stringify(lines)).not.toContain(name)
  })
})

describe('a household that was recorded twice', () => {
  const merge = (id: string, intoId: string) => mergeHouseholds(manager, { id, intoId, reason: 'Двойник' })
  test('counts once: the record that stays takes over what it lacks, and both keep their history', async () => {
    const streetId = await street()
    const { id: kept } = await addHousehold(manager, { streetId, number: '7', since: '2023-05-01' })
    const other = await household(streetId)
    await recordPause(manager, inputs.pause(other))
    await recordContact(manager, inputs.contact(other))
    await merge(other, kept)
    expect(await card(kept)).toMatchObject({
      counts: [{ from: '2023-05-01', residents: 5 }],
      pauses: [{ from: '2023-06-10', to: '2023-08-31' }],
    })
    expect(await card(other)).toMatchObject({ mergedInto: kept, counts: [{ residents: 5 }] })
    expect(await database.read(organisationId, (db) => contactOf(db, kept))).toMatchObject({
      name: 'Ерлан Т.',
    })
    expect(await database.read(organisationId, (db) => contactOf(db, other))).toBeNull()
    expect(await refusal(recordResidents(manager, inputs.residents(other)))).toEqual(notFound)
    const history = await database.read(organisationId, (db) =>
      historyOfHousehold(db, kept, { before: null, limit: 10 }),
    )
    expect(history.map(({ action }) => action)).toEqual(['household.merged', 'household.added'])
  })

  test('leaves no second contact person behind where both had one', async () => {
    const [kept, other] = [await household(), await household()]
    await recordContact(manager, inputs.contact(kept))
    await recordContact(manager, { ...inputs.contact(other), name: 'Дана Т.' })
    await merge(other, kept)
    expect(await database.read(organisationId, (db) => contactOf(db, other))).toBeNull()
    expect(await database.read(organisationId, (db) => contactOf(db, kept))).toMatchObject({
      name: 'Ерлан Т.',
    })
    const [consent] = await database.read(organisationId, (db) => consentsOf(db, other))
    expect(consent).toMatchObject({ erasedWhy: 'replaced' })
  })

  test('is parted again as it stood, unless its address is another’s by now', async () => {
    const streetId = await street()
    const [kept, other] = [await household(streetId), await household(streetId)]
    await merge(other, kept)
    const separate = () => separateHousehold(manager, { id: other, reason: 'Разные семьи' })
    const number = (await card(other))?.number ?? ''
    const { id: newcomer } = await addHousehold(manager, { streetId, number, since: '2023-05-01' })
    expect(await refusal(separate())).toMatchObject({ code: 'record.exists' })
    await endHousehold(manager, { id: newcomer, on: '2023-05-02', reason: 'Ошибка' })
    await separate()
    expect(await card(other)).toMatchObject({ mergedInto: null, counts: [{ residents: 5 }] })
  })

  test('is not itself, nor of another village, nor one whose contact leads a group', async () => {
    const [id, led] = [await household(), await household()]
    expect(await refusal(merge(id, id))).toEqual(wrong('intoId: input.reference'))
    const { id: elsewhere } = await addPlace(manager, { name: { kk: 'Орын' }, kind: 'village' })
    const far = await household(await street(elsewhere))
    expect(await refusal(merge(id, far))).toEqual(wrong('intoId: input.otherVillage'))
    const groupId = await group()
    await joinHouseholdGroup(manager, { householdId: led, groupId, from: '2023-05-01' })
    await setGroupElder(manager, { groupId, householdId: led, from: '2023-05-01' })
    expect(await refusal(merge(led, id))).toEqual(wrong('intoId: input.elderFirst'))
  })
})

describe('a household that parts', () => {
  const begin = async () => {
    const streetId = await street()
    const id = await household(streetId)
    return { id, input: inputs.split(id, streetId) }
  }
  test('loses from that day the people who left, and they join its group', async () => {
    const { id, input } = await begin()
    const groupId = await group()
    await joinHouseholdGroup(manager, { householdId: id, groupId, from: '2023-05-01' })
    const { id: part } = await splitHousehold(manager, input)
    expect((await card(id))?.counts.map(({ from, residents }) => [from, residents])).toEqual([
      ['2023-04-01', 5],
      ['2023-07-01', 3],
    ])
    expect(await card(part)).toMatchObject({
      splitFrom: id,
      since: '2023-07-01',
      counts: [{ from: '2023-07-01', residents: 2 }],
      memberships: [{ groupId, from: '2023-07-01' }],
    })
  })

  test('sent twice with one id parts once', async () => {
    const { id, input } = await begin()
    const sent = { ...input, id: newId() }
    await splitHousehold(manager, sent)
    await splitHousehold(manager, sent)
    expect((await card(id))?.counts).toHaveLength(2)
    expect(await refusal(splitHousehold(manager, { ...sent, number: 'x' }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('is not left by more people than live there, nor on its first day, nor before a later count', async () => {
    const { id, input } = await begin()
    const split = (more: object) => refusal(splitHousehold(manager, { ...input, ...more }))
    expect(await split({ residents: 6 })).toEqual(wrong('residents: input.tooManyLeave'))
    expect(await split({ from: '2023-04-01' })).toEqual(
      wrong('from: input.splitFirstDay', 'from: input.countedLater'),
    )
    await recordResidents(manager, { householdId: id, from: '2023-07-01', residents: 4 })
    expect(await split({})).toEqual(wrong('from: input.countedLater'))
    await splitHousehold(manager, { ...input, from: '2023-07-02', residents: 4 })
    expect((await card(id))?.counts.at(-1)).toMatchObject({ residents: 0 })
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
