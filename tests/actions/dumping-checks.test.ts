// A truck that stood somewhere with its load is gone after: a person tells what was found, and the month says so.
import { expect, test } from 'vitest'
import { addDump } from '#actions/dump/add-dump.ts'
import { settleDumpingCheck } from '#actions/pickup/settle-dumping-check.ts'
import { monthOfVillage } from '#server/village-month.ts'
import { astrayRounds } from '#store/dumping-check.ts'
import { testDatabase } from '#tests/support/database.ts'
import { specimens } from './specimens.ts'
import { madeAstrayRound } from './specimens/pickup.ts'
import { auditLines, newId, refusal, rowsOf, villageProject, type VillageProject } from './village-project.ts'

const database = await testDatabase()
const month = ({ organisationId, placeId }: VillageProject) =>
  database.read(organisationId, (db) => monthOfVillage(db, placeId, '2023-06'))

test('a stand is told with its place to ten metres, and by whom it was settled', async () => {
  const village = await villageProject(database)
  const { pickupId, stoodFrom, stands } = await madeAstrayRound(village)
  expect(stands).toHaveLength(1)
  expect(stands?.[0]?.lat).toBe(44.7892)
  const extra = { tracked: 1, reached: 0, notReachedOn: ['2023-06-07'] }
  expect((await month(village)).landfill).toEqual({ ...extra, stands: [{ day: '2023-06-07', found: null }] })
  expect(await database.read(village.organisationId, astrayRounds)).toMatchObject([{ id: pickupId }])

  const check = { id: newId(), pickupId, stoodFrom, outcome: 'nothing' as const, reason: 'Обедали, чисто' }
  await settleDumpingCheck(village.as('manager'), check)
  await settleDumpingCheck(village.as('manager'), check)
  expect(
    await refusal(settleDumpingCheck(village.as('manager'), { ...check, reason: 'Иначе' })),
  ).toMatchObject({ code: 'record.conflict' })
  expect(await rowsOf(database, village.organisationId, 'dumping_check')).toMatchObject([
    { outcome: 'nothing', settled_by: 'Айгүл (manager)' },
  ])
  expect((await month(village)).landfill?.stands).toEqual([{ day: '2023-06-07', found: 'nothing' }])
  const lines = JSON.stringify(await auditLines(database, village.organisationId))
  expect(lines).toContain('dumpingCheck.made')
  expect(lines).not.toContain('44.7892')
})

test('a dump that was found is named, must be there, and is one of the organisation', async () => {
  const village = await villageProject(database)
  const { pickupId, stoodFrom } = await madeAstrayRound(village)
  const manager = village.as('manager')
  const base = { pickupId, stoodFrom, reason: 'Свежая куча' }
  const wrong = async (input: object) =>
    (await refusal(settleDumpingCheck(manager, { ...base, outcome: 'dump', ...input }))).fields
  expect(await wrong({})).toEqual(['dumpId: input.required'])
  expect(await wrong({ dumpId: newId() })).toEqual(['dumpId: input.reference'])
  expect(await wrong({ outcome: 'nothing', dumpId: newId() })).toEqual(['dumpId: input.noDumpFound'])
  const made = (await specimens.addDump(village)) as Parameters<typeof addDump>[1]
  const { id: dumpId } = await addDump(manager, made)
  expect(await wrong({ dumpId, stoodFrom: '2023-06-07T03:00:00.000Z' })).toEqual(['outcome: input.noStand'])
  await settleDumpingCheck(manager, { ...base, outcome: 'dump', dumpId })
  expect((await month(village)).landfill?.stands).toEqual([{ day: '2023-06-07', found: 'dump' }])
  const other = await villageProject(database)
  expect(
    await refusal(settleDumpingCheck(other.as('manager'), { ...base, outcome: 'dump', dumpId })),
  ).toMatchObject({ code: 'record.notFound' })
})
