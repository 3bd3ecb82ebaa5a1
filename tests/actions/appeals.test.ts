import { expect, test } from 'vitest'
import { addAppealTerm } from '#actions/appeal-term/add-appeal-term.ts'
import { answerAppeal } from '#actions/appeal/answer-appeal.ts'
import { correctAppealAnswer } from '#actions/appeal/correct-appeal-answer.ts'
import { correctAppeal } from '#actions/appeal/correct-appeal.ts'
import { eraseAppealPerson } from '#actions/appeal/erase-appeal-person.ts'
import { extendAppeal } from '#actions/appeal/extend-appeal.ts'
import { forwardAppeal } from '#actions/appeal/forward-appeal.ts'
import { nameAppeal } from '#actions/appeal/name-appeal.ts'
import { recordAppeal } from '#actions/appeal/record-appeal.ts'
import { reopenAppeal } from '#actions/appeal/reopen-appeal.ts'
import { withdrawAppeal } from '#actions/appeal/withdraw-appeal.ts'
import { raiseConcern } from '#actions/concern/raise-concern.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { serviceRecords } from '#domain/indicator/service-records.ts'
import { appealPerson } from '#store/appeal-person.ts'
import { appealCard, appealTable } from '#store/appeal.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { recordById } from '#store/record-table.ts'
import { serviceFacts } from '#store/service-facts.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  answerOf,
  appealOf,
  appealSpecimens,
  madeAnswer,
  madeAppeal,
  withHolidays,
} from './specimens/appeal.ts'
import { concernSpecimens } from './specimens/concern.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const manager = as('manager')
await withHolidays(village)
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const card = (id: string) => database.read(organisationId, (db) => appealCard(db, id))
const person = (id: string) => database.read(organisationId, (db) => appealPerson(db, id))
const anonymous = () => {
  const { name: _, phone: __, address: ___, consentOn: ____, ...told } = appealOf(village)
  return { ...told, isAnonymous: true }
}

test('an appeal is numbered in its year, and the same one sent again is the same', async () => {
  const other = await villageProject(database)
  const inputs = [1, 2, 3].map(() => ({ ...appealOf(other), id: newId() }))
  await Promise.all(inputs.map((each) => recordAppeal(other.as('manager'), each)))
  const [first] = inputs
  if (!first) throw new Error('none')
  await recordAppeal(other.as('manager'), first)
  const read = (id: string) => database.read(other.organisationId, (db) => appealCard(db, id))
  const numbers = await Promise.all(inputs.map(async ({ id }) => (await read(id))?.number))
  expect(numbers.toSorted()).toEqual([1, 2, 3])
  const { id: next } = await recordAppeal(other.as('manager'), {
    ...appealOf(other),
    receivedOn: '2024-01-10',
    consentOn: '2024-01-10',
  })
  expect((await read(next))?.number).toBe(1)
  for (const change of [{ words: 'Другое' }, { name: 'Басқа' }, { phone: '+77010000009' }])
    expect(await refusal(recordAppeal(other.as('manager'), { ...first, ...change }))).toMatchObject({
      code: 'record.conflict',
    })
  expect(await refusal(answerAppeal(manager, answerOf(next)))).toMatchObject({ code: 'record.notFound' })
})

test('who it was stands in one place, leaves on demand, and is never in the log', async () => {
  const input = { ...appealOf(village), id: newId() }
  await recordAppeal(manager, input)
  const { id } = input
  expect(await person(id)).toEqual({ name: input.name, phone: '+77010000000', address: input.address })
  await nameAppeal(manager, { id, name: 'Басқа Адам', phone: '+7 701 000 00 05', consentOn: '2023-04-20' })
  expect(await refusal(eraseAppealPerson(manager, { id, on: '2023-04-19' }))).toEqual(
    invalid('on: input.endBeforeStart'),
  )
  await eraseAppealPerson(manager, { id, on: '2023-05-02' })
  await eraseAppealPerson(manager, { id, on: '2023-05-02' })
  expect(await person(id)).toBeNull()
  // The form that was sent before the erasure is accepted still, and brings nothing back.
  await recordAppeal(manager, input)
  expect(await person(id)).toBeNull()
  const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)
  expect(lines.map(({ action }) => action)).toEqual(['appeal.recorded', 'appeal.named', 'appeal.erased'])
  for (const secret of [input.name, '7010000000', input.address, 'Басқа'])
    expect(JSON.stringify(lines)).not.toContain(secret)
})

test('an anonymous one has no person, and a withdrawn one forgets it', async () => {
  const { id } = await recordAppeal(manager, anonymous())
  expect(await refusal(nameAppeal(manager, { id, name: 'Асан', consentOn: '2023-04-19' }))).toEqual(
    invalid('name: input.anonymous'),
  )
  const named = await madeAppeal(village)
  const { reason: _, ...told } = { ...anonymous(), reason: '' }
  expect(await refusal(correctAppeal(manager, { ...told, id: named, reason: 'Не назвался' }))).toEqual(
    invalid('isAnonymous: input.anonymous'),
  )
  await withdrawAppeal(manager, { id: named, reason: 'Записано дважды' })
  expect(await person(named)).toBeNull()
  expect(await card(named)).toMatchObject({ withdrawnWhy: 'Записано дважды' })
  expect(await refusal(answerAppeal(manager, answerOf(named)))).toEqual(invalid('id: input.appealWithdrawn'))
})

test('answered once, opened again, answered anew; the count follows the last opening', async () => {
  const counted = async () => {
    const records = await database.read(organisationId, (db) => recordsOfProject(db, projectId))
    const facts = await database.read(organisationId, (db) => serviceFacts(db, ['appealsAnswered']))
    const service = { ...records.service, ...facts }
    return serviceRecords('appealsAnswered', { ...records, service }, { from: null, to: null }).length
  }
  const before = await counted()
  const { appealId, id } = await madeAnswer(village)
  expect(await counted()).toBe(before + 1)
  expect(await refusal(answerAppeal(manager, answerOf(appealId)))).toEqual(
    invalid('on: input.appealAnswered'),
  )
  const reopening = { id: newId(), appealId, on: '2023-05-02', reason: 'Никто не приехал' }
  await reopenAppeal(manager, reopening)
  await reopenAppeal(manager, reopening)
  expect(await counted()).toBe(before)
  expect(await refusal(answerAppeal(manager, { ...answerOf(appealId), on: '2023-05-01' }))).toEqual(
    invalid('on: input.beforeReceipt'),
  )
  await answerAppeal(manager, { ...answerOf(appealId), on: '2023-05-03' })
  expect(await counted()).toBe(before + 1)
  const { appealId: _, ...answered } = answerOf('')
  expect(
    await refusal(correctAppealAnswer(manager, { ...answered, id, seen: 'x', reason: 'Опечатка' })),
  ).toMatchObject({ code: 'record.conflict' })
  expect(
    await refusal(correctAppealAnswer(manager, { ...answered, id, on: '2023-05-03', reason: 'Опечатка' })),
  ).toEqual(invalid('on: input.afterReopening'))
  expect((await card(appealId))?.answers.map(({ opening }) => opening)).toEqual([1, 2])
})

test('two answers at once are one', async () => {
  const appealId = await madeAppeal(village)
  const both = await Promise.allSettled([1, 2].map(() => answerAppeal(manager, answerOf(appealId))))
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a term is extended within itself once; a forwarding lies after the receipt', async () => {
  const appealId = await madeAppeal(village)
  const given = { appealId, on: '2023-05-15', until: '2023-06-19', reason: 'Ждём подрядчика' }
  expect(await refusal(extendAppeal(manager, { ...given, on: '2023-06-16' }))).toEqual(
    invalid('on: input.termOver'),
  )
  await extendAppeal(manager, given)
  expect(await refusal(extendAppeal(manager, given))).toEqual(invalid('until: input.appealExtended'))
  const forwarding = { appealId, on: '2023-04-18', recipient: 'Акимат' }
  expect(await refusal(forwardAppeal(manager, forwarding))).toEqual(invalid('on: input.beforeReceipt'))
  await forwardAppeal(manager, { ...forwarding, on: '2023-04-25' })
  expect((await card(appealId))?.forwardings).toHaveLength(1)
})

test('a new rule promises for what comes, and not for what came', async () => {
  const earlier = await madeAppeal(village)
  await addAppealTerm(manager, { from: '2023-04-01', days: 7, basis: 'Приказ № 1' })
  expect(await refusal(addAppealTerm(manager, { from: '2023-04-01', days: 9, basis: 'Приказ № 2' }))).toEqual(
    invalid('from: input.termTwice'),
  )
  const later = await madeAppeal(village)
  expect([(await card(earlier))?.termDays, (await card(later))?.termDays]).toEqual([15, 7])
})

test('a correction says why, knows what it saw, and links what lies in the village', async () => {
  const id = await madeAppeal(village)
  const row = await database.read(organisationId, (db) => recordById(db, appealTable, id))
  const { isAnonymous: _, ...told } = anonymous()
  const concern = concernSpecimens.raiseConcern(village) as Parameters<typeof raiseConcern>[1]
  const { id: concernId } = await raiseConcern(manager, concern)
  const corrected = { ...told, id, concernId, topic: 'dumps' as const }
  expect(await refusal(correctAppeal(manager, { ...corrected, reason: '' }))).toEqual(
    invalid('reason: input.required'),
  )
  await correctAppeal(manager, { ...corrected, seen: recordStamp(row ?? {}), reason: 'Не туда отнесли' })
  expect(
    await refusal(correctAppeal(manager, { ...corrected, seen: recordStamp(row ?? {}), reason: 'Снова' })),
  ).toMatchObject({ code: 'record.conflict' })
  const other = await villageProject(database)
  expect(await refusal(recordAppeal(other.as('manager'), { ...appealOf(other), concernId }))).toEqual(
    invalid('concernId: input.notOfVillage'),
  )
  expect(await refusal(recordAppeal(manager, { ...appealOf(village), responsibleId: newId() }))).toEqual(
    invalid('responsibleId: input.reference'),
  )
  expect(
    await refusal(recordAppeal(manager, { ...appealOf(village), receivedOn: '2098-01-01' })),
  ).toMatchObject({ code: 'input.invalid' })
})

test('an activist writes down what own villages say and answers nothing', async () => {
  const activist = as('activist')
  const { id } = await recordAppeal(activist, appealOf(village))
  expect(await refusal(answerAppeal(activist, answerOf(id)))).toMatchObject({ code: 'permission.denied' })
  const other = await villageProject(database)
  expect(
    await refusal(recordAppeal(activist, { ...appealOf(village), placeId: other.placeId })),
  ).toMatchObject({ code: 'input.invalid' })
  for (const role of ['accountant', 'teacher', 'monitor'] as const)
    expect(await refusal(recordAppeal(as(role), appealOf(village)))).toMatchObject({
      code: 'permission.denied',
    })
  expect(Object.keys(appealSpecimens)).toHaveLength(14)
})
