import { describe, expect, test } from 'vitest'
import { addDump } from '#actions/dump/add-dump.ts'
import { correctDump } from '#actions/dump/correct-dump.ts'
import { recordCleaning } from '#actions/dump/record-cleaning.ts'
import { recordObservation } from '#actions/dump/record-observation.ts'
import { withdrawObservation } from '#actions/dump/withdraw-observation.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { countsOn, stateOn } from '#domain/dump/dump-history.ts'
import { visibleDump, visibleDumps } from '#server/visible-dump.ts'
import { historyOfDump } from '#store/history.ts'
import { testDatabase } from '#tests/support/database.ts'
import { dumpOf, madeDump, photoOf } from './specimens/dumps.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const later = '2099-12-31'
const dumpAt = (id: string) => database.read(organisationId, (db) => visibleDump(db, manager.actor, id))
const stateOf = async (id: string) => {
  const dump = await dumpAt(id)
  return dump && stateOn(dump, later)
}
const say = (dumpId: string, seen: 'confirmed' | 'planned' | 'pollutedAgain' | 'notFound', on: string) =>
  recordObservation(manager, { dumpId, seen, on })

describe('a dump', () => {
  test('is found, planned, cleaned and polluted again, and each day keeps what it was', async () => {
    const id = await madeDump(village)
    await say(id, 'planned', '2023-05-10')
    await recordCleaning(manager, { dumpId: id, on: '2023-05-20' })
    await say(id, 'pollutedAgain', '2023-07-01')
    const dump = await dumpAt(id)
    if (!dump) throw new Error('no dump')
    expect(
      ['2023-04-01', '2023-04-02', '2023-05-10', '2023-05-20', '2023-07-01'].map((on) => stateOn(dump, on)),
    ).toEqual([null, 'found', 'planned', 'cleaned', 'pollutedAgain'])
    const lines = await database.read(organisationId, (db) =>
      historyOfDump(db, id, { before: null, limit: 50 }),
    )
    expect(lines.map(({ action }) => action)).toEqual([
      'observation.recorded',
      'cleaning.recorded',
      'observation.recorded',
      'dump.added',
    ])
  })

  test('takes nothing out of turn, before it was found or of a day to come', async () => {
    const id = await madeDump(village)
    expect(await refusal(say(id, 'pollutedAgain', '2023-05-01'))).toEqual(invalid('seen: input.dumpTurn'))
    expect(await refusal(say(id, 'confirmed', '2023-04-01'))).toEqual(invalid('on: input.dumpDay'))
    expect(await refusal(say(id, 'confirmed', '2098-01-01'))).toEqual(invalid('on: input.future'))
    await recordCleaning(manager, { dumpId: id, on: '2023-05-20' })
    expect(await refusal(recordCleaning(manager, { dumpId: id, on: '2023-05-21' }))).toEqual(
      invalid('seen: input.dumpTurn'),
    )
    // Late, but of a day on which it still lay there.
    await say(id, 'confirmed', '2023-05-01')
    expect(await refusal(say(id, 'notFound', '2023-05-02'))).toEqual(invalid('on: input.dumpLater'))
    expect(await stateOf(id)).toBe('cleaned')
  })

  test('needs both degrees, and those of the Earth', async () => {
    const input = dumpOf(village)
    expect(await refusal(addDump(manager, { ...input, lon: null }))).toEqual(
      invalid('lat: input.bothDegrees'),
    )
    expect(await refusal(addDump(manager, { ...input, lat: 91 }))).toEqual(invalid('lat: input.degrees'))
    const { lat: _, lon: __, ...unplaced } = input
    const { id } = await addDump(manager, unplaced)
    expect(await dumpAt(id)).toMatchObject({ lat: null, lon: null })
  })

  test('is corrected with a reason by who saw it as it stands', async () => {
    const id = await madeDump(village)
    const { on: _, ...input } = dumpOf(village)
    expect(
      await refusal(correctDump(manager, { ...input, id, seen: 'other', reason: 'Опечатка' })),
    ).toMatchObject({
      code: 'record.conflict',
    })
    expect(await refusal(correctDump(manager, { ...input, id, reason: ' ' }))).toEqual(
      invalid('reason: input.required'),
    )
    await correctDump(manager, { ...input, id, title: { kk: 'Сай' }, reason: 'Опечатка' })
    expect(await dumpAt(id)).toMatchObject({ title: { kk: 'Сай' } })
  })
})

describe('a second record', () => {
  test('counts nowhere, takes no more, and makes no chain', async () => {
    const [kept, second, third] = [await madeDump(village), await madeDump(village), await madeDump(village)]
    const twice = (dumpId: string, duplicateOf: string) =>
      recordObservation(manager, { dumpId, seen: 'duplicate', duplicateOf, on: '2023-04-05' })
    expect(await refusal(twice(second, second))).toEqual(invalid('duplicateOf: input.dumpItself'))
    const { id } = await twice(second, kept)
    expect(await refusal(twice(third, second))).toEqual(invalid('duplicateOf: input.dumpChain'))
    expect(await refusal(twice(kept, third))).toEqual(invalid('duplicateOf: input.dumpChain'))
    expect(await refusal(say(second, 'confirmed', '2023-04-06'))).toEqual(invalid('seen: input.dumpTurn'))
    const both = [await dumpAt(kept), await dumpAt(second)].filter((dump) => dump !== null)
    expect(countsOn(both, later)).toMatchObject({ found: 1, duplicates: 1 })
    await withdrawObservation(manager, { id, reason: 'Разные свалки' })
    expect(await stateOf(second)).toBe('found')
  })
})

describe('what was entered by mistake', () => {
  test('is taken back with a reason, stays readable, and holds what stands on it', async () => {
    const id = await madeDump(village)
    const { id: cleaning } = await recordCleaning(manager, { dumpId: id, on: '2023-05-20' })
    const { id: again } = await say(id, 'pollutedAgain', '2023-07-01')
    expect(await refusal(withdrawObservation(manager, { id: cleaning, reason: 'Другая' }))).toEqual(
      invalid('id: input.dumpStands'),
    )
    await withdrawObservation(manager, { id: again, reason: 'Другая' })
    await withdrawObservation(manager, { id: cleaning, reason: 'Другая' })
    // Twice is once.
    await withdrawObservation(manager, { id: cleaning, reason: 'Другая' })
    const dump = await dumpAt(id)
    expect(dump?.observations.map(({ seen, withdrawnWhy }) => [seen, withdrawnWhy])).toEqual([
      ['found', null],
      ['cleaned', 'Другая'],
      ['pollutedAgain', 'Другая'],
    ])
    expect(await stateOf(id)).toBe('found')
  })
})

describe('an activist', () => {
  test('says that a dump is clean by a photo, of the own project, that proves nothing else', async () => {
    const id = await madeDump(village)
    const cleaning = { dumpId: id, on: '2023-05-20', projectId }
    expect(await refusal(recordCleaning(activist, cleaning))).toEqual(invalid('photos: input.photoAfter'))
    const foreign = await villageProject(database)
    const theirs = await photoOf(foreign)
    expect(await refusal(recordCleaning(activist, { ...cleaning, photos: [theirs] }))).toEqual(
      invalid('photos: input.reference'),
    )
    const photo = await photoOf(village, 'activist')
    expect(
      await refusal(recordCleaning(activist, { ...cleaning, projectId: null, photos: [photo] })),
    ).toEqual(invalid('projectId: input.required'))
    await recordCleaning(activist, { ...cleaning, photos: [photo] })
    expect((await dumpAt(id))?.observations.at(-1)?.photos).toHaveLength(1)
    const other = { dumpId: await madeDump(village), on: '2023-05-21', projectId, photos: [photo] }
    expect(await refusal(recordCleaning(activist, other))).toEqual(invalid('isShared: input.shared'))
    await recordCleaning(activist, { ...other, isShared: true })
  })

  test('knows nothing of dumps of other villages', async () => {
    const { id: placeId } = await addPlace(manager, { name: { kk: 'Қамыстыбас' }, kind: 'village' })
    const { id } = await addDump(manager, { ...dumpOf(village), placeId })
    const unknown = await refusal(
      recordObservation(activist, { dumpId: newId(), seen: 'confirmed', on: '2023-05-01' }),
    )
    expect(unknown).toMatchObject({ code: 'record.notFound' })
    expect(
      await refusal(recordObservation(activist, { dumpId: id, seen: 'confirmed', on: '2023-05-01' })),
    ).toEqual(unknown)
    expect(await refusal(addDump(activist, { ...dumpOf(village), placeId }))).toEqual(
      invalid('placeId: input.reference'),
    )
    const seen = await database.read(organisationId, (db) => visibleDumps(db, activist.actor))
    expect(seen.some((dump) => dump.id === id)).toBe(false)
    expect(seen.length).toBeGreaterThan(0)
  })
})

test('people without the register read none of it', async () => {
  for (const role of ['accountant', 'teacher', 'monitor'] as const)
    expect(await database.read(organisationId, (db) => visibleDumps(db, as(role).actor))).toEqual([])
})
