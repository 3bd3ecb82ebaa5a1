import { describe, expect, test } from 'vitest'
import { addAgendaItem } from '#actions/gathering/add-agenda-item.ts'
import { changeAgendaItem } from '#actions/gathering/change-agenda-item.ts'
import { changeGathering } from '#actions/gathering/change-gathering.ts'
import { completeDecision } from '#actions/gathering/complete-decision.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { recordGathering } from '#actions/gathering/record-gathering.ts'
import { removeGathering } from '#actions/gathering/remove-gathering.ts'
import { reopenDecision } from '#actions/gathering/reopen-decision.ts'
import { historyOfGathering } from '#store/history.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  decisionOf,
  gatheringOf,
  itemOf,
  madeDecision,
  madeGathering,
  madeGatheringEvent,
  madeItem,
} from './specimens/gathering.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const manager = as('manager')
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))

describe('a gathering', () => {
  test('is of one event alone, and takes no figures that cannot be', async () => {
    const input = await gatheringOf(village)
    expect(await refusal(recordGathering(manager, { ...input, entitled: 39 }))).toEqual(
      invalid('voters: input.aboveEntitled'),
    )
    expect(await refusal(recordGathering(manager, { ...input, voters: 41 }))).toEqual(
      invalid('voters: input.aboveAttendance'),
    )
    const { id } = await recordGathering(manager, { ...input, entitled: 40 })
    expect(await refusal(recordGathering(manager, input))).toEqual({
      code: 'record.exists',
      fields: ['eventId: input.taken'],
    })
    expect((await records()).gatherings.find((one) => one.id === id)).toMatchObject({
      entitled: 40,
      voters: null,
      chair: { ru: 'Нұрлан Ахмет' },
    })
  })

  test('of the organisation’s own never bears the name of a legal one', async () => {
    const eventId = await madeGatheringEvent(village, 'Сход местного сообщества села')
    const own = { projectId, eventId, kind: 'communityMeeting' as const }
    expect(await refusal(recordGathering(manager, own))).toEqual(invalid('kind: input.gatheringTitle'))
    await recordGathering(manager, { ...own, kind: 'separateGathering' })
  })

  test('of another organisation is not there', async () => {
    const other = await villageProject(database)
    const eventId = await madeGatheringEvent(other)
    expect(await refusal(recordGathering(manager, { projectId, eventId, kind: 'briefing' }))).toMatchObject({
      code: 'input.invalid',
    })
    const gatheringId = await madeGathering(other)
    expect(await refusal(addAgendaItem(manager, { ...(await itemOf(village)), gatheringId }))).toMatchObject({
      code: 'input.invalid',
    })
    expect(await refusal(changeGathering(manager, { id: gatheringId, entitled: 50 }))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('names people in its record, never in the log; another name under one id is a conflict', async () => {
    const input = { ...(await gatheringOf(village)), id: newId() }
    await recordGathering(manager, input)
    await recordGathering(manager, input)
    expect(await refusal(recordGathering(manager, { ...input, chair: { ru: 'Асель Жан' } }))).toMatchObject({
      code: 'record.conflict',
    })
    await changeGathering(manager, { id: input.id, chair: { ru: 'Асель Жан' } })
    await madeItem(village)
    const log = JSON.stringify(await auditLines(database, organisationId))
    for (const name of ['Нұрлан', 'Асель', 'Марат', 'Айша']) expect(log).not.toContain(name)
  })

  test('with an agenda stays', async () => {
    const gatheringId = await madeGathering(village)
    await addAgendaItem(manager, await itemOf(village, gatheringId))
    expect(await refusal(removeGathering(manager, { id: gatheringId, reason: 'Зря' }))).toMatchObject({
      code: 'record.inUse',
    })
  })
})

describe('votes', () => {
  test('are no more than those present, and all three or none', async () => {
    const gatheringId = await madeGathering(village)
    const item = await itemOf(village, gatheringId)
    expect(await refusal(addAgendaItem(manager, { ...item, votesFor: 31 }))).toEqual(
      invalid('votesFor: input.abovePresent'),
    )
    expect(await refusal(addAgendaItem(manager, { ...item, votesAbstained: null }))).toEqual(
      invalid('votesFor: input.votesTogether'),
    )
    const { id } = await addAgendaItem(manager, item)
    expect(await refusal(changeGathering(manager, { id: gatheringId, voters: 39 }))).toEqual(
      invalid('voters: input.belowVotes'),
    )
    await changeAgendaItem(manager, { id, votesFor: 29 })
    await changeGathering(manager, { id: gatheringId, voters: 39 })
    expect(await refusal(changeAgendaItem(manager, { id, votesFor: 30 }))).toEqual(
      invalid('votesFor: input.abovePresent'),
    )
  })
})

describe('a decision', () => {
  test('is of its own gathering’s point, and of no day before it', async () => {
    const decision = await decisionOf(village)
    const agendaItemId = await madeItem(village)
    expect(await refusal(recordDecision(manager, { ...decision, agendaItemId }))).toEqual(
      invalid('agendaItemId: input.reference'),
    )
    expect(await refusal(recordDecision(manager, { ...decision, dueOn: '2023-04-13' }))).toEqual(
      invalid('dueOn: input.beforeGathering'),
    )
    await recordDecision(manager, { ...decision, dueOn: '2023-04-14' })
  })

  test('is done, taken back with a reason, and its gathering tells all of it', async () => {
    const id = await madeDecision(village)
    expect(await refusal(completeDecision(manager, { id, doneOn: '2023-04-13', outcome: {} }))).toEqual(
      invalid('doneOn: input.beforeGathering'),
    )
    await completeDecision(manager, { id, doneOn: '2023-05-20', outcome: { ru: 'Сделано' } })
    await completeDecision(manager, { id, doneOn: '2023-05-20', outcome: { ru: 'Сделано' } })
    await reopenDecision(manager, { id, reason: 'Рано' })
    const decision = (await records()).decisions.find((one) => one.id === id)
    expect(decision).toMatchObject({ doneOn: null, outcome: { ru: 'Сделано' } })
    const lines = await database.read(organisationId, (db) =>
      historyOfGathering(db, decision?.gatheringId ?? '', { before: null, limit: 9 }),
    )
    expect(lines.map(({ action }) => action)).toEqual([
      'gatheringDecision.reopened',
      'gatheringDecision.completed',
      'gatheringDecision.recorded',
      'gathering.recorded',
    ])
  })
})
