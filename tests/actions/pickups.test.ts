// What was seen of rounds becomes verdicts: computed from all that is known, anew with everything that comes late.
import { describe, expect, test } from 'vitest'
import { addPlace } from '#actions/place/add-place.ts'
import { answerPickupComplaint } from '#actions/pickup/answer-pickup-complaint.ts'
import { correctPickupMark } from '#actions/pickup/correct-pickup-mark.ts'
import { decidePickup } from '#actions/pickup/decide-pickup.ts'
import { judgePickups } from '#actions/pickup/judge-pickups.ts'
import { recordPickupComplaint } from '#actions/pickup/record-pickup-complaint.ts'
import { recordPickupMark } from '#actions/pickup/record-pickup-mark.ts'
import { recordPickupObjection } from '#actions/pickup/record-pickup-objection.ts'
import { addExtraPickup } from '#actions/schedule/add-extra-pickup.ts'
import { cancelPickup } from '#actions/schedule/cancel-pickup.ts'
import { forgetPositions } from '#actions/tracking/forget-positions.ts'
import { importTrack } from '#actions/tracking/import-track.ts'
import { verdictHistory } from '#store/pickup.ts'
import { waitingDays } from '#store/tracking.ts'
import { testDatabase } from '#tests/support/database.ts'
import { madeHousehold, madeTracker, pickupInputs } from './specimens/pickup.ts'
import { auditLines, newId, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const day = { from: '2023-06-07', to: '2023-06-07' }
const spot = { lat: 44.7712, lon: 65.6045 }

/** A village of its own with one round of 7 June 2023, which stops at one site. */
async function ground(hours: object = { fromTime: '09:00', toTime: '10:00' }) {
  const village = await villageProject(database)
  const manager = village.as('manager')
  const { id: siteId } = await addPlace(manager, {
    name: { ru: 'Площадка' },
    kind: 'site',
    parentId: village.placeId,
    ...spot,
  })
  const round = {
    placeId: village.placeId,
    on: '2023-06-07',
    siteIds: [siteId],
    reason: 'по плану',
    ...hours,
  }
  const { id } = await addExtraPickup(manager, round)
  const verdicts = async () =>
    (await database.read(village.organisationId, (db) => verdictHistory(db, id))).map((row) => row.verdict)
  const track = async (at = spot) => importTrack(manager, pickupInputs.track(await madeTracker(village), at))
  return { village, manager, id, verdicts, track }
}
const done = (pickupId: string) => ({ pickupId, outcome: 'done' as const })

describe('a verdict', () => {
  test('of one mark is probable, becomes done with positions that come late, and each is kept', async () => {
    const { village, manager, id, verdicts, track } = await ground()
    await recordPickupMark(manager, done(id))
    expect(await verdicts()).toEqual(['probable'])
    await track()
    expect(await database.read(village.organisationId, waitingDays)).toEqual(['2023-06-07'])
    await judgePickups(manager, day)
    expect(await verdicts()).toEqual(['done', 'probable'])
    expect(await database.read(village.organisationId, waitingDays)).toEqual([])
    expect(await judgePickups(manager, day)).toEqual({ changed: 0 })
  })

  test('against positions is disputed until a named person decides, and again after an objection', async () => {
    const { village, manager, id, verdicts, track } = await ground()
    await track({ lat: 44.79, lon: 65.62 })
    await judgePickups(manager, day)
    expect(await verdicts()).toEqual(['missed'])
    expect(
      await refusal(decidePickup(manager, { pickupId: id, verdict: 'done', reason: 'Видели' })),
    ).toMatchObject({
      fields: ['verdict: input.nothingToDecide'],
    })
    await recordPickupMark(manager, done(id))
    await decidePickup(manager, { pickupId: id, verdict: 'done', reason: 'Трекер был на другой машине' })
    await recordPickupObjection(manager, { ...pickupInputs.objection(id), side: 'residents' })
    expect(await verdicts()).toEqual(['disputed', 'done', 'disputed', 'missed'])
    const [decision] = await rowsOf(database, village.organisationId, 'pickup_decision')
    expect(decision).toMatchObject({ decided_by: 'Айгүл (manager)', verdict: 'done' })
  })

  test('keeps what positions said after they were deleted', async () => {
    const { village, manager, id, verdicts, track } = await ground()
    await track()
    await judgePickups(manager, day)
    await forgetPositions(manager, {})
    expect(await rowsOf(database, village.organisationId, 'tracker_position')).toEqual([])
    await recordPickupMark(manager, done(id))
    expect(await verdicts()).toEqual(['done', 'probable'])
  })

  test('shows visits as intervals and no position, in no table but that of positions', async () => {
    const { village, manager, track } = await ground()
    await track()
    await judgePickups(manager, day)
    const [row] = await rowsOf(database, village.organisationId, 'pickup_verdict')
    expect(JSON.stringify(row)).toContain('"dwellS"')
    expect(JSON.stringify(row)).not.toContain('44.77')
    expect(JSON.stringify(await auditLines(database, village.organisationId))).not.toContain('"fixes"')
  })
})

describe('a mark', () => {
  test('is corrected by a new one with its reason, once; both are kept', async () => {
    const { village, manager, id, verdicts } = await ground()
    const { id: markId } = await recordPickupMark(manager, done(id))
    const correction = { markId, outcome: 'missed' as const, reason: 'дорога', correction: 'Перепутали день' }
    await correctPickupMark(manager, correction)
    expect(await refusal(correctPickupMark(manager, correction))).toMatchObject({ code: 'record.conflict' })
    expect(await rowsOf(database, village.organisationId, 'pickup_mark')).toHaveLength(2)
    expect(await verdicts()).toEqual(['unknown', 'probable'])
  })

  test('of a day to come, of a cancelled round, without a reason, of elsewhere is refused', async () => {
    const { village, manager, id } = await ground()
    const wrong = async (input: object) =>
      refusal(recordPickupMark(manager, { ...done(id), ...input } as Parameters<typeof recordPickupMark>[1]))
    expect((await wrong({ outcome: 'missed' })).fields).toEqual(['reason: input.required'])
    expect((await wrong({ volumeM3: 1001 })).fields).toEqual(['volumeM3: input.tooLarge'])
    expect((await wrong({ notedAt: '2999-01-01T00:00:00.000Z' })).fields).toEqual(['outcome: input.notYet'])
    const { id: later } = await addExtraPickup(manager, {
      placeId: village.placeId,
      on: '2099-01-01',
      reason: 'далеко',
    })
    expect((await wrong({ pickupId: later })).fields).toEqual(['outcome: input.notYet'])
    await cancelPickup(manager, { id, reason: 'Буран' })
    expect((await wrong({})).fields).toEqual(['outcome: input.roundCancelled'])
    const other = await ground()
    expect(await wrong({ pickupId: other.id })).toMatchObject({ code: 'record.notFound' })
    const { id: far } = await addPlace(manager, { name: { ru: 'Дальнее' }, kind: 'village' })
    const { id: elsewhere } = await addExtraPickup(manager, {
      placeId: far,
      on: '2023-06-07',
      reason: 'далеко',
    })
    expect(await refusal(recordPickupMark(village.as('activist'), done(elsewhere)))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('of one controller counts once, the latest by the device; two controllers are two sources', async () => {
    const { village, manager, id, verdicts } = await ground()
    await recordPickupMark(manager, { ...done(id), notedAt: '2023-06-07T05:00:00.000Z' })
    const earlier = { pickupId: id, outcome: 'missed' as const, reason: 'ещё нет' }
    await recordPickupMark(manager, { ...earlier, notedAt: '2023-06-07T04:00:00.000Z' })
    expect(await verdicts()).toEqual(['probable'])
    await recordPickupMark(manager, { ...done(id), householdId: await madeHousehold(village) })
    expect(await verdicts()).toEqual(['done', 'probable'])
  })
})

describe('a complaint', () => {
  test('is taken in its window, one open of an address, and answered', async () => {
    const { village, manager, id } = await ground()
    const householdId = await madeHousehold(village)
    const complain = (change: object) =>
      recordPickupComplaint(manager, { ...pickupInputs.complaint(id), householdId, ...change })
    expect((await refusal(complain({ receivedOn: '2023-06-06' }))).fields).toEqual([
      'receivedOn: input.complaintEarly',
    ])
    expect((await refusal(complain({ receivedOn: '2023-06-10' }))).fields).toEqual([
      'receivedOn: input.complaintLate',
    ])
    const { id: complaint } = await complain({})
    expect((await refusal(complain({}))).fields).toEqual(['householdId: input.complaintOpen'])
    await answerPickupComplaint(manager, {
      id: complaint,
      answeredOn: '2023-06-09',
      answer: 'Забрали',
      isFounded: true,
    })
    await complain({ receivedOn: '2023-06-09' })
  })

  test('is not taken where a reason was recorded already', async () => {
    const { manager, id } = await ground()
    await recordPickupMark(manager, { pickupId: id, outcome: 'missed', reason: 'дорога размыта' })
    expect((await refusal(recordPickupComplaint(manager, pickupInputs.complaint(id)))).fields).toEqual([
      'receivedOn: input.complaintExplained',
    ])
  })
})

test('a track is taken once, within the tracker’s hours; a file of an unknown tracker is refused', async () => {
  const { village, manager } = await ground()
  const trackerId = await madeTracker(village)
  const track = pickupInputs.track(trackerId)
  const night = { ...track.fixes[0], at: Date.UTC(2023, 5, 7, 20), ...spot, accuracyM: 5 }
  const future = { ...night, at: Date.now() + 3_600_000 }
  const fixes = [...track.fixes, ...track.fixes.slice(0, 5), night, future]
  expect(await importTrack(manager, { ...track, fixes })).toEqual({
    read: 67,
    added: 60,
    repeated: 5,
    left: 2,
  })
  expect(await importTrack(manager, track)).toMatchObject({ added: 0, repeated: 60 })
  expect(await refusal(importTrack(manager, { ...track, trackerId: newId() }))).toMatchObject({
    code: 'record.notFound',
  })
})
