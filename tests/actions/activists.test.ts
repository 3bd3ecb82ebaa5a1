import { describe, expect, test } from 'vitest'
import { correctDecision } from '#actions/gathering/correct-decision.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { addInitiativeMember } from '#actions/initiative/add-initiative-member.ts'
import { removeInitiativeMember } from '#actions/initiative/remove-initiative-member.ts'
import { setActivists } from '#actions/initiative/set-activists.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { groupActivity } from '#domain/initiative/activity.ts'
import { initiativeGroupById } from '#store/initiative.ts'
import { decisionsOfGroup, occasionsOfGroup, partsAt } from '#store/initiative-part.ts'
import { testDatabase } from '#tests/support/database.ts'
import { heldCleanUp, madeCleanUp } from './specimens/clean-ups.ts'
import { decisionOf, madeGathering, madeGatheringEvent } from './specimens/gathering.ts'
import { madeGroup, madeMember, named } from './specimens/initiative.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const [manager, activist] = [as('manager'), as('activist')]
const partsOf = (eventId: string) =>
  database.read(organisationId, (db) => partsAt(db, { eventId, cleanUpId: null }))

describe('members at an event', () => {
  test('are ticked anew as a whole, the same again is nothing new, and the log has no name', async () => {
    const eventId = await madeGatheringEvent(village)
    const [a, b] = [await madeMember(village), await madeMember(village)]
    await setActivists(manager, { eventId, parts: [{ memberId: a, part: 'present' }] })
    const whole = {
      eventId,
      parts: [
        { memberId: a, part: 'chair' as const },
        { memberId: b, part: 'present' as const },
      ],
    }
    await setActivists(activist, whole)
    await setActivists(activist, whole)
    expect((await partsOf(eventId)).length).toBe(2)
    const lines = (await auditLines(database, organisationId)).filter(
      ({ subject }) => subject === 'activists',
    )
    expect(lines.length).toBe(2)
    expect(JSON.stringify(lines)).not.toContain(named.name)
    await setActivists(manager, { eventId, parts: [] })
    expect(await partsOf(eventId)).toEqual([])
    const cleanUpId = await heldCleanUp(village)
    await setActivists(activist, { cleanUpId, parts: [{ memberId: a, part: 'present' }] })
    expect(await database.read(organisationId, (db) => partsAt(db, { eventId: null, cleanUpId }))).toEqual([
      { memberId: a, part: 'present' },
    ])
  })

  test('were of the group on that day, which is over, and were seen as they stand', async () => {
    const eventId = await madeGatheringEvent(village)
    const groupId = await madeGroup(village)
    const { id: late } = await addInitiativeMember(manager, { groupId, role: 'member', from: '2023-04-15' })
    const tick = (memberId: string, more = {}) =>
      refusal(setActivists(manager, { eventId, parts: [{ memberId, part: 'present' }], ...more }))
    expect(await tick(late)).toEqual({
      code: 'input.invalid',
      fields: ['parts.0.memberId: input.notMemberThen'],
    })
    expect(await tick(newId())).toEqual({
      code: 'input.invalid',
      fields: ['parts.0.memberId: input.reference'],
    })
    expect(await tick(await madeMember(village), { seen: 'other' })).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('are of an own event: another organisation’s, another village’s and a planned clean-up are not there', async () => {
    const other = await villageProject(database)
    const eventId = await madeGatheringEvent(other)
    const gone = { code: 'record.notFound' }
    expect(await refusal(setActivists(manager, { eventId, parts: [] }))).toMatchObject(gone)
    const { id: placeId } = await addPlace(manager, { name: { ru: 'Дальнее' }, kind: 'village' } as never)
    const far = await madeGatheringEvent({ ...village, placeId })
    expect(await refusal(setActivists(activist, { eventId: far, parts: [] }))).toMatchObject(gone)
    const cleanUpId = await madeCleanUp(village)
    expect(await refusal(setActivists(manager, { cleanUpId, parts: [] }))).toMatchObject(gone)
  })

  test('stay, where somebody who does not see them ticks their own', async () => {
    const eventId = await madeGatheringEvent(village)
    const { id: placeId } = await addPlace(manager, { name: { ru: 'Соседнее' }, kind: 'village' } as never)
    const theirs = await madeMember({ ...village, placeId })
    const own = await madeMember(village)
    await setActivists(manager, { eventId, parts: [{ memberId: theirs, part: 'present' }] })
    await setActivists(activist, { eventId, parts: [{ memberId: own, part: 'present' }] })
    expect((await partsOf(eventId)).map(({ memberId }) => memberId).toSorted()).toEqual(
      [own, theirs].toSorted(),
    )
  })
})

describe('the activity of a group', () => {
  test('is read from events, with decisions; who took part is not removed', async () => {
    const groupId = await madeGroup(village)
    const join = async (more = {}) =>
      (await addInitiativeMember(manager, { groupId, role: 'member', from: '2023-04-01', ...more })).id
    const [came, decides, never] = [await join(), await join(), await join()]
    const eventId = await madeGatheringEvent(village)
    await setActivists(manager, { eventId, parts: [{ memberId: came, part: 'present' }] })
    const gatheringId = await madeGathering(village)
    const { id } = await recordDecision(manager, {
      ...(await decisionOf(village, gatheringId)),
      memberId: decides,
    })
    await correctDecision(manager, { id, doneOn: '2023-05-20', reason: 'Сделано' } as never)
    const activity = await database.read(organisationId, async (db) => {
      const group = await initiativeGroupById(db, groupId)
      if (!group) throw new Error('no group')
      const found = {
        occasions: await occasionsOfGroup(db, group, '2023-12-31'),
        decisions: await decisionsOfGroup(db, groupId),
      }
      return groupActivity(group, found, { from: '2023-04-01', to: '2023-12-31' })
    })
    expect(Object.fromEntries(activity.rows.map(({ member, standing }) => [member.id, standing]))).toEqual({
      [came]: 'active',
      [decides]: 'active',
      [never]: 'never',
    })
    expect(activity.recorded.map((each) => [each.kind, each.eventId])).toEqual([['gathering', eventId]])
    expect(activity.unrecorded.length).toBeGreaterThan(0)
    expect(await refusal(removeInitiativeMember(manager, { id: came, reason: 'Зря' }))).toMatchObject({
      code: 'record.inUse',
    })
  })
  test('names no other organisation’s member', async () => {
    const other = await villageProject(database)
    const decision = { ...(await decisionOf(village)), memberId: await madeMember(other) }
    expect(await refusal(recordDecision(manager, decision))).toMatchObject({ code: 'input.invalid' })
  })
})
