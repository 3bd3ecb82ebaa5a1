import { describe, expect, test } from 'vitest'
import { recordGathering } from '#actions/gathering/record-gathering.ts'
import { addGatheringRule } from '#actions/gathering-rule/add-gathering-rule.ts'
import { correctGatheringRule } from '#actions/gathering-rule/correct-gathering-rule.ts'
import { removeGatheringRule } from '#actions/gathering-rule/remove-gathering-rule.ts'
import { removePlace } from '#actions/place/remove-place.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { gatheringRules, gatheringRuleTable } from '#store/gathering-rule.ts'
import { recordById } from '#store/record-table.ts'
import { testDatabase } from '#tests/support/database.ts'
import { gatheringOf, ruleOf } from './specimens/gathering.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const reason = 'Ошибка при вводе'
const wrong = (...fields: string[]) => ({ code: 'input.invalid', fields })
/** The gathering of the specimen is held on 14.04.2023. */
const before = '2023-01-01'
const ruleBefore = (village: Awaited<ReturnType<typeof villageProject>>) => ({
  ...ruleOf(village),
  from: before,
})

describe('a rule of gatherings', () => {
  test('comes back as it was entered; a rival of the same day is refused, one for all villages is none', async () => {
    const village = await villageProject(database)
    const manager = village.as('manager')
    const input = { ...ruleBefore(village), url: 'https://example.kz/act' }
    await addGatheringRule(manager, { ...input, from: '2022-01-01', url: '' })
    const { id } = await addGatheringRule(manager, input)
    const read = () => database.read(village.organisationId, gatheringRules)
    expect((await read()).map(({ url }) => url)).toEqual([input.url, null])
    expect((await read())[0]).toMatchObject({ ...input, id, materialDays: null, majority: 'present' })
    expect(await refusal(addGatheringRule(manager, input))).toEqual(wrong('from: input.ruleOverlap'))
    await addGatheringRule(manager, { ...input, placeIds: [] })
    await addGatheringRule(manager, { ...input, kind: 'assembly' })
    expect(await read()).toHaveLength(4)
  })

  test.each([
    [{ quorumPercent: 101 }, 'quorumPercent: input.tooLarge'],
    [{ noticeDays: 0 }, 'noticeDays: input.position'],
    [{ handOverDays: 2.5 }, 'handOverDays: input.integer'],
    [{ act: {} }, 'act: input.required'],
    [{ url: 'javascript:alert(1)' }, 'url: input.url'],
    [{ placeIds: [newId()] }, 'placeIds: input.reference'],
  ])('with %j is refused at the field', async (changes, fault) => {
    const village = await villageProject(database)
    const input = { ...ruleOf(village), ...changes } as never
    expect(await refusal(addGatheringRule(village.as('manager'), input))).toEqual(wrong(fault))
  })

  test('on which a gathering stands is neither removed nor moved away from it, but its numbers are corrected', async () => {
    const village = await villageProject(database)
    const manager = village.as('manager')
    const { kind, ...input } = ruleBefore(village)
    const { id } = await addGatheringRule(manager, { ...input, kind })
    await recordGathering(manager, await gatheringOf(village))
    expect(await refusal(removeGatheringRule(manager, { id, reason }))).toMatchObject({
      code: 'record.inUse',
    })
    const correct = (changes: object) => correctGatheringRule(manager, { ...input, ...changes, id, reason })
    expect(await refusal(correct({ from: '2023-04-15' }))).toEqual(wrong('from: input.ruleInUse'))
    await correct({ from: '2023-04-14', quorumPercent: 25 })
    // Another rule that is nearer takes the gathering over, and the first is free.
    await addGatheringRule(manager, { ...input, kind, from: '2023-04-14', placeIds: [] })
    expect(await refusal(removeGatheringRule(manager, { id, reason }))).toMatchObject({
      code: 'record.inUse',
    })
    await addGatheringRule(manager, { ...input, kind, from: '2023-04-13' })
    expect(await refusal(removeGatheringRule(manager, { id, reason }))).toMatchObject({
      code: 'record.inUse',
    })
    const unused = await addGatheringRule(manager, { ...input, kind, from: '2024-01-01' })
    await removeGatheringRule(manager, { id: unused.id, reason })
  })

  test('that somebody corrected meanwhile is not overwritten; a place it names stays; a foreign one is not there', async () => {
    const village = await villageProject(database)
    const other = await villageProject(database)
    const manager = village.as('manager')
    const { kind, ...input } = ruleOf(village)
    const { id } = await addGatheringRule(manager, { ...input, kind })
    const rule = await database.read(village.organisationId, (db) => recordById(db, gatheringRuleTable, id))
    const seen = recordStamp(rule as never)
    await correctGatheringRule(manager, { ...input, id, seen, noticeDays: 20, reason })
    expect(
      await refusal(correctGatheringRule(manager, { ...input, id, seen, noticeDays: 30, reason })),
    ).toMatchObject({ code: 'record.conflict' })
    expect(await refusal(removePlace(manager, { id: village.placeId }))).toMatchObject({
      code: 'record.inUse',
    })
    expect(await refusal(removeGatheringRule(other.as('manager'), { id, reason }))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('entered twice at once stands once', async () => {
    const village = await villageProject(database)
    const input = ruleOf(village)
    const written = await Promise.allSettled([
      addGatheringRule(village.as('manager'), input),
      addGatheringRule(village.as('manager'), input),
    ])
    expect(written.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
