import { describe, expect, test } from 'vitest'
import { recordStamp } from '#actions/record-stamp.ts'
import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { correctLetter } from '#actions/recommendation/correct-letter.ts'
import { correctReply } from '#actions/recommendation/correct-reply.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { registerLetter } from '#actions/recommendation/register-letter.ts'
import { removeLetter } from '#actions/recommendation/remove-letter.ts'
import { removeRecommendation } from '#actions/recommendation/remove-recommendation.ts'
import { removeReply } from '#actions/recommendation/remove-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { setLetterNumbering } from '#actions/recommendation/set-letter-numbering.ts'
import { letterPattern } from '#store/recommendation.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId } = village
const manager = village.as('manager')
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
const letterById = async (id: string) => {
  const found = (await records()).letters.find((each) => each.id === id)
  if (!found) throw new Error('no such letter')
  return found
}
const recommended = async () => (await addRecommendation(manager, inputs.recommendation(village))).id
const sent = async (changes: object = {}) =>
  (await sendLetter(manager, { ...inputs.letter(village), ...changes })).id
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const lastLine = async () => (await auditLines(database, organisationId)).at(-1)

describe('a letter', () => {
  test('is corrected with a reason, its recommendations with it, and the log keeps both', async () => {
    const [first, second] = [await recommended(), await recommended()]
    const id = await sent({ recommendationIds: [first] })
    const before = await letterById(id)
    const changes = { id, body: { ru: 'Направляем рекомендации.' }, recommendationIds: [first, second] }
    expect(await refusal(correctLetter(manager, { ...changes, reason: ' ' }))).toEqual(
      invalid('reason: input.required'),
    )
    await correctLetter(manager, {
      ...changes,
      seen: recordStamp(before),
      reason: 'Забыли вторую рекомендацию',
    })
    expect(await letterById(id)).toEqual({
      ...before,
      body: changes.body,
      recommendationIds: [first, second],
    })
    expect(await lastLine()).toMatchObject({
      action: 'letter.corrected',
      before: { recommendationIds: [first] },
      after: { recommendationIds: [first, second], reason: 'Забыли вторую рекомендацию' },
    })
    // The form was made before that change.
    const late = correctLetter(manager, { ...changes, seen: recordStamp(before), reason: 'Опечатка' })
    expect(await refusal(late)).toMatchObject({ code: 'record.conflict' })
    expect(await refusal(removeRecommendation(manager, { id: second }))).toMatchObject({
      code: 'record.inUse',
    })
  })

  test('that is corrected to the same leaves no line', async () => {
    const id = await sent({ recommendationIds: [await recommended()] })
    const count = (await auditLines(database, organisationId)).length
    const { recommendationIds } = await letterById(id)
    await correctLetter(manager, { id, recommendationIds: [...recommendationIds], reason: 'Ничего' })
    expect(await auditLines(database, organisationId)).toHaveLength(count)
  })

  test('does not take a number of its year, except knowingly', async () => {
    const number = '500/23'
    await sent({ number, sentOn: '2023-04-01' })
    const again = { ...inputs.letter(village), number: '№ 500/23', sentOn: '2023-06-01' }
    expect(await refusal(sendLetter(manager, again))).toEqual(invalid('number: input.letterNumberTaken'))
    const { id } = await sendLetter(manager, { ...again, mayRepeatNumber: true })
    // What repeats knowingly is corrected without being asked again; a new number is.
    await correctLetter(manager, { id, subject: { ru: 'О вывозе' }, reason: 'Тема' })
    await sent({ number: '501', sentOn: '2023-04-01' })
    expect(await refusal(correctLetter(manager, { id, number: '501', reason: 'Номер' }))).toEqual(
      invalid('number: input.letterNumberTaken'),
    )
    expect(await sent({ number, sentOn: '2024-04-01' })).toBeTruthy()
  })

  test('of two sent at once with one number one is refused', async () => {
    const letter = { ...inputs.letter(village), number: '700', sentOn: '2023-07-03' }
    const other = { ...letter, sentOn: '2023-07-04' }
    const both = await Promise.allSettled([sendLetter(manager, letter), sendLetter(manager, other)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  })

  test('is registered on the day it came or later', async () => {
    const id = await sent()
    const registered = { id, registeredNumber: '3-11/77', registeredOn: '2023-04-18' }
    expect(await refusal(registerLetter(manager, registered))).toEqual(
      invalid('registeredOn: input.beforeSent'),
    )
    await registerLetter(manager, { ...registered, registeredOn: '2023-04-19' })
    expect(await letterById(id)).toMatchObject({ registeredNumber: '3-11/77', registeredOn: '2023-04-19' })
    expect(await refusal(correctLetter(manager, { id, sentOn: '2023-04-20', reason: 'Дата' }))).toEqual(
      invalid('registeredOn: input.beforeSent'),
    )
  })

  test('is removed with its ties and a reason, but not while it is answered or reminded of', async () => {
    const recommendationId = await recommended()
    const id = await sent({ recommendationIds: [recommendationId] })
    const reason = 'Внесено дважды'
    expect(await refusal(removeLetter(manager, { id }))).toEqual(invalid('reason: input.required'))
    const reply = await recordReply(manager, inputs.reply(id))
    expect(await refusal(removeLetter(manager, { id, reason }))).toMatchObject({ code: 'record.inUse' })
    await removeReply(manager, { id: reply.id, reason })
    const reminder = await sent({ reminderOf: id })
    expect(await refusal(removeLetter(manager, { id, reason }))).toMatchObject({ code: 'record.inUse' })
    await removeLetter(manager, { id: reminder, reason })
    await removeLetter(manager, { id, reason })
    expect(await lastLine()).toMatchObject({
      action: 'letter.removed',
      before: { recommendationIds: [recommendationId] },
      after: { reason },
    })
    expect((await records()).letters.filter((each) => each.id === id)).toEqual([])
    expect(await removeRecommendation(manager, { id: recommendationId })).toEqual({ id: recommendationId })
  })

  test('reminds of a letter of its own project, never of itself', async () => {
    const other = await villageProject(database)
    const { id: foreign } = await sendLetter(other.as('manager'), inputs.letter(other))
    const reminder = { ...inputs.letter(village), reminderOf: foreign }
    expect(await refusal(sendLetter(manager, reminder))).toEqual(invalid('reminderOf: input.reference'))
    const id = await sent()
    expect(await refusal(correctLetter(manager, { id, reminderOf: id, reason: 'x' }))).toEqual(
      invalid('reminderOf: input.reference'),
    )
  })
})

describe('a reply', () => {
  test('says the new day of an extension, and the other body of a forwarding, and nothing else does', async () => {
    const reply = inputs.reply(await sent())
    const extended = { ...reply, replyClass: 'extended' as const }
    expect(await refusal(recordReply(manager, extended))).toEqual(invalid('extendedTo: input.extendedTo'))
    expect(await refusal(recordReply(manager, { ...reply, extendedTo: '2023-06-30' }))).toEqual(
      invalid('extendedTo: input.extendedTo'),
    )
    expect(await refusal(recordReply(manager, { ...extended, extendedTo: reply.receivedOn }))).toEqual(
      invalid('extendedTo: input.endBeforeStart'),
    )
    expect(await refusal(recordReply(manager, { ...reply, forwardedTo: { ru: 'Управление' } }))).toEqual(
      invalid('forwardedTo: input.forwardedTo'),
    )
    const { id } = await recordReply(manager, { ...extended, extendedTo: '2023-06-30' })
    expect((await records()).replies.find((each) => each.id === id)).toMatchObject({
      extendedTo: '2023-06-30',
    })
  })

  test('is corrected with a reason, not to before its letter', async () => {
    const { id } = await recordReply(manager, inputs.reply(await sent()))
    expect(await refusal(correctReply(manager, { id, replyClass: 'refused' }))).toEqual(
      invalid('reason: input.required'),
    )
    expect(await refusal(correctReply(manager, { id, receivedOn: '2023-04-18', reason: 'Дата' }))).toEqual(
      invalid('receivedOn: input.beforeLetter'),
    )
    await correctReply(manager, { id, replyClass: 'refused', reason: 'Прочли второй лист' })
    expect(await lastLine()).toMatchObject({
      before: { replyClass: 'satisfied' },
      after: { replyClass: 'refused', reason: 'Прочли второй лист' },
    })
  })

  test('of another organisation is not there', async () => {
    const other = await villageProject(database)
    const { id } = await recordReply(manager, inputs.reply(await sent()))
    for (const act of [correctReply, removeReply]) {
      expect(await refusal(act(other.as('manager'), { id, reason: 'x' }))).toMatchObject({
        code: 'record.notFound',
      })
    }
    expect(await refusal(removeLetter(other.as('manager'), { id: newId(), reason: 'x' }))).toMatchObject({
      code: 'record.notFound',
    })
  })
})

test('the pattern of numbers belongs to the organisation', async () => {
  const other = await villageProject(database)
  await setLetterNumbering(manager, { pattern: '01-{n}/{yy}' })
  expect(await refusal(setLetterNumbering(manager, { pattern: '01-' }))).toEqual(
    invalid('pattern: input.numberPattern'),
  )
  expect(await database.read(organisationId, letterPattern)).toBe('01-{n}/{yy}')
  expect(await database.read(other.organisationId, letterPattern)).toBeNull()
})
