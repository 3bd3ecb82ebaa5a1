import { describe, expect, test } from 'vitest'
import { addQuestionnaire } from '#actions/questionnaire/add-questionnaire.ts'
import { addQuestionnaireLink } from '#actions/questionnaire/add-questionnaire-link.ts'
import { correctResponse } from '#actions/questionnaire/correct-response.ts'
import { openQuestionnaire } from '#actions/questionnaire/open-questionnaire.ts'
import { recordAnalysis } from '#actions/questionnaire/record-analysis.ts'
import { recordResponse } from '#actions/questionnaire/record-response.ts'
import { removeQuestionnaire } from '#actions/questionnaire/remove-questionnaire.ts'
import { revokeQuestionnaireLink } from '#actions/questionnaire/revoke-questionnaire-link.ts'
import { withdrawResponse } from '#actions/questionnaire/withdraw-response.ts'
import { writeQuestions } from '#actions/questionnaire/write-questions.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { addPlace } from '#actions/place/add-place.ts'
import {
  answersOf,
  linkForKey,
  linksOf,
  questionnaireById,
  questionnaireVersions,
} from '#store/questionnaire.ts'
import { correctionsOf, responseById } from '#store/questionnaire-response.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import {
  openedQuestionnaire,
  questionItem,
  questionnaireOf,
  responseOf,
  someQuestions,
  writtenQuestionnaire,
} from './specimens/questionnaires.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const { organisationId, as } = village
const [manager, activist, teacher] = [as('manager'), as('activist'), as('teacher')]
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })
const read = <T>(fn: Parameters<typeof database.read<T>>[1]) => database.read(organisationId, fn)
const card = (id: string) => read((db) => questionnaireById(db, id))

describe('questions', () => {
  test('are written until they are opened, then the next version begins', async () => {
    const id = await writtenQuestionnaire(village)
    await writeQuestions(manager, { id, items: [questionItem('a', 'text')] as never })
    await openQuestionnaire(manager, { id })
    await openQuestionnaire(manager, { id })
    await writeQuestions(manager, { id, items: [...someQuestions] as never })
    const versions = await read((db) => questionnaireVersions(db, id))
    expect(versions.map(({ number, items, openedAt }) => [number, items.length, openedAt !== null])).toEqual([
      [1, 1, true],
      [2, 4, false],
    ])
    expect(await card(id)).toMatchObject({ opened: { number: 1 }, newest: { number: 2 } })
  })

  test('that nobody can follow are refused at their line', async () => {
    const id = await writtenQuestionnaire(village)
    const write = (...items: unknown[]) => refusal(writeQuestions(manager, { id, items } as never))
    expect(
      await write(
        questionItem('a', 'text', { relevant: '${b} = 1' }),
        questionItem('b', 'text', { relevant: '${a} = 1' }),
      ),
    ).toEqual(invalid('items.0.relevant: questionnaire.wrong.cycle'))
    expect(await write(questionItem('a', 'one'))).toEqual(
      invalid('items.0.choices: questionnaire.wrong.noChoices'),
    )
    expect(await write({ ...questionItem('a', 'text'), label: {} })).toEqual(
      invalid('items.0.label: input.required'),
    )
    expect(await write({ ...questionItem('__proto__', 'text') })).toEqual(
      invalid('items.0.name: input.itemName'),
    )
    expect(await write({ ...questionItem('a', 'text'), constraint: 'system(1)' })).toEqual(
      invalid('items.0.constraint: questionnaire.wrong.expression.function'),
    )
    expect((await card(id))?.newest?.items).toEqual(someQuestions)
  })

  test('of somebody who saw older ones are not written', async () => {
    const id = await writtenQuestionnaire(village)
    const seen = recordStamp((await card(id))?.newest ?? {})
    await writeQuestions(manager, { id, seen, items: [questionItem('a', 'text')] as never })
    expect(await refusal(writeQuestions(manager, { id, seen, items: [] }))).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('are opened only where there are any, and a code is taken once', async () => {
    const input = questionnaireOf(village)
    const { id } = await addQuestionnaire(manager, input)
    expect(await refusal(openQuestionnaire(manager, { id }))).toEqual(
      invalid('id: questionnaire.wrong.empty'),
    )
    expect(await refusal(addQuestionnaire(manager, input))).toMatchObject({ code: 'record.exists' })
  })
})

describe('a filled questionnaire', () => {
  test('keeps the answers to what was asked, once however often it is sent, and the log none of them', async () => {
    const input = { ...(await responseOf(village)), id: newId() }
    const sent = { ...input, answers: { ...input.answers, why: 'пропущен' } }
    const lines = (await auditLines(database, organisationId)).length
    await recordResponse(activist, sent)
    await recordResponse(activist, input)
    expect(await read((db) => responseById(db, input.id))).toMatchObject({
      number: 1,
      answers: input.answers,
    })
    const logged = (await auditLines(database, organisationId)).slice(lines)
    expect(logged).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain('paper"]')
    expect(
      await refusal(recordResponse(activist, { ...input, answers: { pays: 'no', why: 'x' } })),
    ).toMatchObject({
      code: 'record.conflict',
    })
  })

  test('is refused at its question, its day and its village', async () => {
    const input = await responseOf(village)
    expect(await refusal(recordResponse(manager, { ...input, answers: {} }))).toEqual(
      invalid('answers.pays: input.required'),
    )
    expect(await refusal(recordResponse(manager, { ...input, filledOn: '2099-01-01' }))).toEqual(
      invalid('filledOn: input.future'),
    )
    const { id: elsewhere } = await addPlace(manager, { name: { kk: 'Қамыстыбас' }, kind: 'village' })
    expect(await refusal(recordResponse(teacher, { ...input, placeId: elsewhere }))).toEqual(
      invalid('placeId: input.reference'),
    )
    const draft = await writtenQuestionnaire(village)
    expect(await refusal(recordResponse(manager, { ...input, questionnaireId: draft }))).toEqual(
      invalid('versionId: questionnaire.wrong.notOpen'),
    )
    const foreign = await villageProject(database)
    expect(await refusal(recordResponse(foreign.as('manager'), input))).toMatchObject({
      code: 'record.notFound',
    })
  })

  test('needs consent where there is something to agree to', async () => {
    const { id, versionId } = await openedQuestionnaire(village, { ru: 'Согласны ли вы?' })
    const input = { ...(await responseOf(village)), questionnaireId: id, versionId }
    expect(await refusal(recordResponse(manager, input))).toEqual(
      invalid('hasConsent: questionnaire.wrong.consent'),
    )
    await recordResponse(manager, { ...input, hasConsent: true })
  })

  test('is put right with a reason and taken back, and what it said stays readable', async () => {
    const input = await responseOf(village)
    const { id } = await recordResponse(manager, input)
    const { filledOn, placeId } = input
    const right = { id, filledOn, placeId, answers: { pays: 'no', why: 'Дорого' } }
    expect(await refusal(correctResponse(manager, { ...right, reason: ' ' }))).toEqual(
      invalid('reason: input.required'),
    )
    expect(await refusal(correctResponse(manager, { ...right, seen: 'other', reason: 'x' }))).toMatchObject({
      code: 'record.conflict',
    })
    await correctResponse(manager, { ...right, reason: 'Не та строка' })
    expect(await read((db) => correctionsOf(db, id))).toMatchObject([
      { number: 1, answers: input.answers, reason: 'Не та строка' },
    ])
    await withdrawResponse(manager, { id, reason: 'Дважды' })
    await withdrawResponse(manager, { id, reason: 'Дважды' })
    expect(await read((db) => answersOf(db, input.questionnaireId))).toEqual([])
    expect(await refusal(correctResponse(manager, { ...right, reason: 'Ещё раз' }))).toMatchObject({
      code: 'record.conflict',
    })
  })
})

describe('a link', () => {
  test('takes answers of strangers until it is full or taken back', async () => {
    const { id: questionnaireId, versionId } = await openedQuestionnaire(village)
    const { id } = await addQuestionnaireLink(manager, { questionnaireId, placeId: village.placeId, most: 1 })
    const [link] = await read((db) => linksOf(db, questionnaireId))
    expect(await linkForKey(database.kysely, link?.key ?? '')).toEqual({ id, organisationId })
    const input = {
      questionnaireId,
      versionId,
      filledOn: '2023-08-12',
      way: 'link' as const,
      answers: { pays: 'yes' },
    }
    const stranger = { ...teacher, actor: { id: null, name: 'link', role: 'teacher' as const } }
    const first = await recordResponse(stranger, { ...input, linkId: id })
    expect(await read((db) => responseById(db, first.id))).toMatchObject({
      placeId: village.placeId,
      way: 'link',
    })
    expect(await refusal(recordResponse(stranger, { ...input, linkId: id }))).toEqual(
      invalid('linkId: questionnaire.wrong.full'),
    )
    expect(await refusal(recordResponse(stranger, input))).toEqual(invalid('way: input.unknown'))
    await revokeQuestionnaireLink(manager, { id })
    expect(await linkForKey(database.kysely, link?.key ?? '')).toBeNull()
    expect(await refusal(recordResponse(stranger, { ...input, linkId: id }))).toMatchObject({
      code: 'record.notFound',
    })
  })
})

test('figures count what stands, and an analysis needs answers', async () => {
  const other = await villageProject(database)
  const { id } = await openedQuestionnaire(other)
  const analysis = { questionnaireId: id, title: { ru: 'Анализ' }, until: '2023-08-31', crosses: [] }
  expect(await refusal(recordAnalysis(other.as('manager'), analysis))).toEqual(
    invalid('questionnaireId: questionnaire.wrong.noAnswers'),
  )
  const input = await responseOf(other)
  await recordResponse(other.as('manager'), input)
  const twice = await recordResponse(other.as('manager'), input)
  await withdrawResponse(other.as('manager'), { id: twice.id, reason: 'Дважды' })
  expect(
    await refusal(
      recordAnalysis(other.as('manager'), {
        ...analysis,
        questionnaireId: input.questionnaireId,
        crosses: [
          { row: 'why', column: 'pays' },
          { row: 'pays', column: 'sorts' },
        ],
      }),
    ),
  ).toEqual(invalid('crosses.0.row: input.reference', 'crosses.1.column: input.reference'))
  await recordAnalysis(other.as('manager'), { ...analysis, questionnaireId: input.questionnaireId })
  const records = await database.read(other.organisationId, (db) => recordsOfProject(db, other.projectId))
  expect([records.questionnaireResponses.length, records.questionnaireAnalyses.length]).toEqual([1, 1])
})

test('a questionnaire goes only where nobody answered', async () => {
  const id = await writtenQuestionnaire(village)
  await removeQuestionnaire(manager, { id })
  expect(await card(id)).toBeNull()
  const input = await responseOf(village)
  await recordResponse(manager, input)
  expect(await refusal(removeQuestionnaire(manager, { id: input.questionnaireId }))).toMatchObject({
    code: 'record.inUse',
  })
})
