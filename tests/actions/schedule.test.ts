// The schedule as the office keeps it: rounds stored ahead, moved and taken back, and a rule put right later.
import { describe, expect, test } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import { setHoliday } from '#actions/calendar/set-holiday.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { addExtraPickup } from '#actions/schedule/add-extra-pickup.ts'
import { addPickupFeed } from '#actions/schedule/add-pickup-feed.ts'
import { addPickupRule } from '#actions/schedule/add-pickup-rule.ts'
import { cancelPickup } from '#actions/schedule/cancel-pickup.ts'
import { changePickupRule } from '#actions/schedule/change-pickup-rule.ts'
import { movePickup } from '#actions/schedule/move-pickup.ts'
import { planPickups } from '#actions/schedule/plan-pickups.ts'
import { removePickupRule } from '#actions/schedule/remove-pickup-rule.ts'
import { restorePickup } from '#actions/schedule/restore-pickup.ts'
import { revokePickupFeed } from '#actions/schedule/revoke-pickup-feed.ts'
import { horizonDays } from '#domain/schedule/occurrences.ts'
import { feedForKey, pickupFeeds, pickupsOfRule, roundDaysAround } from '#store/schedule.ts'
import { testDatabase } from '#tests/support/database.ts'
import { scheduleInputs } from './specimens/schedule.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { as, organisationId } = village
const manager = as('manager')
const rounds = (id: string) => database.read(organisationId, (db) => pickupsOfRule(db, id))
const ruled = async (change: object = {}) =>
  (await addPickupRule(manager, { ...scheduleInputs.pickupRule(village), ...change })).id
const first = async (id: string) => {
  const [round] = await rounds(id)
  if (!round) throw new Error('no round')
  return round
}

describe('a rule', () => {
  test('stores its rounds to its end, or to the horizon where it has none', async () => {
    expect((await rounds(await ruled())).map(({ plannedOn }) => plannedOn)).toHaveLength(8)
    const today = new Date().toISOString().slice(0, 10)
    const endless = await rounds(await ruled({ from: today, to: null }))
    const last = endless.at(-1)?.plannedOn ?? ''
    expect(last <= addDays(today, horizonDays + 1)).toBe(true)
    expect(last > addDays(today, horizonDays - 7)).toBe(true)
  })

  test('that is put right has its rounds follow, but not the one that was moved by hand', async () => {
    const id = await ruled()
    const moved = (await rounds(id)).find(({ plannedOn }) => plannedOn === '2023-06-10')
    await movePickup(manager, { id: moved?.id ?? '', to: '2023-06-12', reason: 'Праздник села' })
    const input = { ...scheduleInputs.pickupRule(village), id, weekdays: [2, 3], reason: 'Сменился день' }
    await changePickupRule(manager, input)
    const after = await rounds(id)
    // 28 June 2023 is the first day of Kurban ait.
    const standing = after.filter(({ isCancelled }) => !isCancelled).map(({ actualOn }) => actualOn)
    expect(standing.join(' ')).toBe(
      '2023-06-06 2023-06-07 2023-06-12 2023-06-13 2023-06-14 2023-06-20 2023-06-21 2023-06-27 2023-06-29',
    )
    expect(after.find(({ plannedOn }) => plannedOn === '2023-06-03')).toMatchObject({
      isCancelled: true,
      cause: 'rule',
      sequence: 1,
    })
  })

  test('is not changed over somebody else’s change', async () => {
    const id = await ruled()
    const input = { ...scheduleInputs.pickupRule(village), id, reason: 'Уточнение' }
    expect(await refusal(changePickupRule(manager, { ...input, seen: 'other' }))).toEqual({
      code: 'record.conflict',
      fields: [],
    })
  })

  test('of another village’s group, of a site elsewhere or without coordinates is refused', async () => {
    const { id: other } = await addPlace(manager, { name: { kk: 'Басқа' }, kind: 'village' })
    const site = (parentId: string, at: object) =>
      addPlace(manager, { name: { kk: `Алаң ${newId()}` }, kind: 'site', parentId, ...at })
    const { id: elsewhere } = await site(other, { lat: 44, lon: 65 })
    const { id: unplaced } = await site(village.placeId, {})
    const fields = async (siteIds: string[]) =>
      (await refusal(addPickupRule(manager, { ...scheduleInputs.pickupRule(village), siteIds }))).fields
    expect(await fields([elsewhere])).toEqual(['siteIds: input.reference'])
    expect(await fields([unplaced])).toEqual(['siteIds: input.siteWithoutPlace'])
    expect(await fields([newId()])).toEqual(['siteIds: input.reference'])
  })

  test('that was a mistake is removed with its rounds', async () => {
    const id = await ruled()
    await removePickupRule(manager, { id, reason: 'Ошибка' })
    expect(await rounds(id)).toEqual([])
  })
})

test('a holiday that is set later moves the rounds once, and planning again does nothing', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const id = await ruled({ from: today, to: null, weekdays: [1, 3, 5], onHoliday: 'next' })
  const far = (await rounds(id))[20]
  if (!far) throw new Error('no round')
  await setHoliday(manager, { day: far.plannedOn, kind: 'holiday', source: 'закон' })
  await planPickups(manager, {})
  const after = (await rounds(id)).find((round) => round.id === far.id)
  expect(after).toMatchObject({ actualOn: addDays(far.plannedOn, 1), cause: 'holiday', sequence: 1 })
  const before = (await auditLines(database, organisationId)).length
  expect(await planPickups(manager, {})).toEqual({ added: 0, changed: 0 })
  expect(await auditLines(database, organisationId)).toHaveLength(before)
})

describe('a round', () => {
  test('is moved, cancelled and taken back, each time with a higher sequence', async () => {
    const round = await first(await ruled())
    await movePickup(manager, { id: round.id, to: '2023-06-05', reason: 'Ремонт' })
    await cancelPickup(manager, { id: round.id, reason: 'Дорога размыта' })
    expect(await first(round.ruleId ?? '')).toMatchObject({
      isCancelled: true,
      sequence: 2,
      plannedOn: '2023-06-03',
    })
    await restorePickup(manager, { id: round.id, reason: 'Дорогу поправили' })
    expect(await first(round.ruleId ?? '')).toMatchObject({
      isCancelled: false,
      actualOn: '2023-06-03',
      cause: null,
      reason: null,
      sequence: 3,
    })
  })

  test('is not moved past two months, nor over another’s change, nor by somebody of elsewhere', async () => {
    const round = await first(await ruled())
    const move = { id: round.id, reason: 'Ремонт' }
    expect(await refusal(movePickup(manager, { ...move, to: '2023-08-03' }))).toMatchObject({
      fields: ['to: input.movedFar'],
    })
    await movePickup(manager, { ...move, to: '2023-08-02', seen: recordStamp(round) })
    expect(
      await refusal(movePickup(manager, { ...move, to: '2023-06-05', seen: recordStamp(round) })),
    ).toMatchObject({ code: 'record.conflict' })
    const other = await villageProject(database)
    expect(await refusal(movePickup(other.as('manager'), { ...move, to: '2023-06-05' }))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('that makes good a missed one cannot be before it', async () => {
    const missed = await first(await ruled())
    const input = { ...scheduleInputs.extraPickup(village), catchUpFor: missed.id }
    expect(await refusal(addExtraPickup(manager, { ...input, on: '2023-06-02' }))).toMatchObject({
      fields: ['on: input.beforeMissed'],
    })
    await addExtraPickup(manager, { ...input, on: '2023-06-04' })
  })
})

test('a calendar’s key opens it until it is withdrawn, and stands in no log', async () => {
  const { id } = await addPickupFeed(manager, scheduleInputs.pickupFeed(village))
  const feed = (await database.read(organisationId, pickupFeeds)).find((each) => each.id === id)
  const key = feed?.key ?? ''
  expect(key).toMatch(/^[\w-]{43}$/)
  expect(await feedForKey(database.kysely, key)).toEqual({ id, organisationId })
  expect(JSON.stringify(await auditLines(database, organisationId))).not.toContain(key)
  await revokePickupFeed(manager, { id })
  expect(await feedForKey(database.kysely, key)).toBeNull()
})

test('where no round stands, the nearest before and after are told, of some villages or of all', async () => {
  const other = await villageProject(database)
  await addPickupRule(other.as('manager'), {
    ...scheduleInputs.pickupRule(other),
    weekdays: [2],
    from: '2023-06-06',
    to: '2023-06-20',
  })
  const around = (from: string, to: string, placeIds: readonly string[] | null = null) =>
    database.read(other.organisationId, (db) => roundDaysAround(db, { from, to }, placeIds))
  expect(await around('2023-06-07', '2023-06-12')).toEqual({ earlier: '2023-06-06', later: '2023-06-13' })
  expect(await around('2023-06-13', '2023-06-13')).toEqual({ earlier: '2023-06-06', later: '2023-06-20' })
  expect(await around('2024-01-01', '2024-01-31', [other.placeId])).toEqual({
    earlier: '2023-06-20',
    later: null,
  })
  expect(await around('2024-01-01', '2024-01-31', [newId()])).toEqual({ earlier: null, later: null })
})
