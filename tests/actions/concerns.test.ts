import { describe, expect, test } from 'vitest'
import { correctConcern } from '#actions/concern/correct-concern.ts'
import { raiseConcern } from '#actions/concern/raise-concern.ts'
import { removeConcern } from '#actions/concern/remove-concern.ts'
import { reopenConcern } from '#actions/concern/reopen-concern.ts'
import { settleConcern } from '#actions/concern/settle-concern.ts'
import { recordDecision } from '#actions/gathering/record-decision.ts'
import { addPlace } from '#actions/place/add-place.ts'
import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { concernStory } from '#domain/concern/concern-story.ts'
import { overviewByVillage } from '#domain/recommendation/letter-overview.ts'
import { letterStandings } from '#domain/recommendation/letter-term.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { concernOf, madeConcern } from './specimens/concern.ts'
import { decisionOf, madeGatheringEvent } from './specimens/gathering.ts'
import { newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, placeId, as } = village
const manager = as('manager')
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
async function storyOf(id: string) {
  const all = await records()
  const concern = all.concerns.find((one) => one.id === id)
  if (!concern) throw new Error('no concern')
  return concernStory(concern, all, letterStandings(all, '2023-12-01'))
}

test('a problem’s story grows from its decision to its answer, step by step', async () => {
  const id = await madeConcern(village)
  expect((await storyOf(id)).stage).toBe('raised')
  const { id: recommendationId } = await addRecommendation(manager, {
    projectId,
    text: { ru: 'Включить улицу в график' },
    agreedOn: '2023-04-14',
  })
  await recordDecision(manager, { ...(await decisionOf(village)), concernId: id, recommendationId })
  expect((await storyOf(id)).stage).toBe('recommended')
  const { id: letterId } = await sendLetter(manager, {
    projectId,
    number: '71',
    sentOn: '2023-04-19',
    addressee: { ru: 'Акимат' },
    recommendationIds: [recommendationId],
  })
  expect((await storyOf(id)).stage).toBe('sent')
  await recordReply(manager, {
    letterId,
    incomingNumber: '3-1',
    receivedOn: '2023-05-10',
    replyClass: 'partly',
    summary: { ru: 'Согласовано' },
  })
  await settleConcern(manager, { id, settledOn: '2023-06-10', settlement: { ru: 'Вывозят' } })
  const story = await storyOf(id)
  expect(story.stage).toBe('settled')
  expect(story.steps.map(({ kind, on }) => `${on} ${kind}`)).toEqual([
    '2023-04-14 raised',
    '2023-04-14 decided',
    '2023-04-14 recommended',
    '2023-04-19 sent',
    '2023-05-10 replied',
    '2023-06-10 settled',
  ])
  const all = await records()
  expect(overviewByVillage(all, letterStandings(all, '2023-12-01'))).toMatchObject([
    { placeId, concerns: 1, settled: 1, letters: 1, counts: { partly: 1 } },
  ])
  expect(await refusal(removeConcern(manager, { id, reason: 'Зря' }))).toMatchObject({ code: 'record.inUse' })
})

describe('a problem', () => {
  test('is of a settlement, and no older than the event at which it was raised', async () => {
    const regionId = newId()
    await addPlace(manager, { id: regionId, name: { ru: 'Область' }, kind: 'region' })
    expect(await refusal(raiseConcern(manager, { ...concernOf(village), placeId: regionId }))).toEqual(
      invalid('placeId: input.reference'),
    )
    const eventId = await madeGatheringEvent(village)
    expect(
      await refusal(raiseConcern(manager, { ...concernOf(village), eventId, raisedOn: '2023-04-13' })),
    ).toEqual(invalid('raisedOn: input.beforeGathering'))
  })

  test('is solved no earlier than raised, comes back with a reason, and is corrected with one', async () => {
    const id = await madeConcern(village)
    const settlement = { ru: 'Вывозят' }
    expect(await refusal(settleConcern(manager, { id, settledOn: '2023-04-13', settlement }))).toEqual(
      invalid('settledOn: input.endBeforeStart'),
    )
    await settleConcern(manager, { id, settledOn: '2023-04-14', settlement })
    expect(
      await refusal(correctConcern(manager, { id, raisedOn: '2023-04-15', reason: 'Днём позже' })),
    ).toEqual(invalid('raisedOn: input.afterSettlement'))
    expect(await refusal(correctConcern(manager, { id, raisedOn: '2023-04-13', reason: '' }))).toEqual(
      invalid('reason: input.required'),
    )
    await reopenConcern(manager, { id, reason: 'Снова лежит' })
    expect((await records()).concerns.find((one) => one.id === id)).toMatchObject({ settledOn: null })
  })
})
