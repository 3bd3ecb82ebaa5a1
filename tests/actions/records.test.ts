import { describe, expect, test } from 'vitest'
import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { recordExpense } from '#actions/money/record-expense.ts'
import { correctExpense } from '#actions/money/correct-expense.ts'
import { removeBudgetLine } from '#actions/money/remove-budget-line.ts'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { recordEvent } from '#actions/event/record-event.ts'
import { recordParticipantGroup } from '#actions/people/record-participant-group.ts'
import { addPartner } from '#actions/partner/add-partner.ts'
import { changePartner } from '#actions/partner/change-partner.ts'
import { removePartner } from '#actions/partner/remove-partner.ts'
import { addActivity } from '#actions/plan/add-activity.ts'
import { changeActivity } from '#actions/plan/change-activity.ts'
import { removeTask } from '#actions/plan/remove-task.ts'
import { createProject } from '#actions/project/create-project.ts'
import { recordAmendment } from '#actions/project/record-amendment.ts'
import { addRecommendation } from '#actions/recommendation/add-recommendation.ts'
import { recordReply } from '#actions/recommendation/record-reply.ts'
import { sendLetter } from '#actions/recommendation/send-letter.ts'
import { writeNarrative } from '#actions/report/write-narrative.ts'
import { writeStory } from '#actions/report/write-story.ts'
import { inOneTransaction } from '#server/context.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { everyAction } from './every-action.ts'
import { inputs, specimens } from './specimens.ts'
import { auditLines, newId, passport, refusal, rowsOf, villageProject } from './village-project.ts'

const database = await testDatabase()
const actions = await everyAction()
const village = await villageProject(database)
const { organisationId, projectId, as } = village
const manager = as('manager')
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
const invalid = (...fields: string[]) => ({ code: 'input.invalid', fields })

// What a phone can write and send again; evidence, events and accounts have tests of their own, and so has what is said
// of a business that is there.
const others = ['addAccount', 'recordBusinessContact', 'recordBusinessVisits']
const adders = Object.keys(specimens).filter(
  (name) => /^(add|raise|record|send|writeStory|create)/.test(name) && !others.includes(name),
)

describe.each(adders as (keyof typeof specimens)[])('%s', (name) => {
  test('sent twice makes one record and one line; the id with another body is a conflict', async () => {
    const act = actions.get(name)
    const input = { ...((await specimens[name](village)) as object), id: newId() } as Record<
      string,
      unknown
    > & { id: string }
    const administrator = as('administrator')
    const owner = name === 'createOrganisation' ? input.id : organisationId
    // What belongs to a household may stand in the history of the household.
    const subjects = [input['householdId'], input.id]
    const lines = async () =>
      (await auditLines(database, owner)).filter((line) => subjects.includes(line.subject_id)).length
    const before = await lines()
    const first = await act?.(administrator, input)
    expect(await act?.(administrator, input)).toEqual(first)
    expect(first).toMatchObject({ id: input.id })
    expect(await lines()).toBe(before + 1)
    const other = { ...((await specimens[name](village)) as object), ...different(input), id: input.id }
    expect(await refusal(act?.(administrator, other) ?? Promise.resolve())).toMatchObject({
      code: 'record.conflict',
    })
  })
})

/** Another valid body for any specimen; files and codes of specimens differ by themselves. */
function different(input: Record<string, unknown>): object {
  const text = ['name', 'title', 'text', 'sphere'].find((field) => field in input)
  if (text) return { [text]: typeof input[text] === 'string' ? 'Басқа' : { kk: 'Басқа' } }
  const number = ['documentNumber', 'incomingNumber', 'number'].find((field) => field in input)
  return number ? { [number]: '77' } : {}
}

test('of one id used in two organisations the second is told of a conflict and sees nothing', async () => {
  const other = await villageProject(database)
  const input = { ...inputs.partner(village), id: newId() }
  await addPartner(manager, input)
  const foreign = { ...inputs.partner(other), id: input.id }
  expect(await refusal(addPartner(other.as('manager'), foreign))).toMatchObject({ code: 'record.conflict' })
  expect(await refusal(changePartner(other.as('manager'), { id: input.id, kind: 'person' }))).toMatchObject({
    code: 'record.notFound',
  })
  expect(await refusal(removePartner(other.as('manager'), { id: input.id }))).toMatchObject({
    code: 'record.notFound',
  })
})

describe('a change', () => {
  test('touches only what it names, keeps both values in the log, and none when nothing changes', async () => {
    const { id } = await addPartner(manager, { ...inputs.partner(village), note: { ru: 'Техника' } })
    await changePartner(manager, { id, role: { kk: 'Техника бөлді' } })
    await changePartner(manager, { id, role: { kk: 'Техника бөлді' } })
    const { partners } = await records()
    expect(partners.find((one) => one.id === id)).toMatchObject({
      note: { ru: 'Техника' },
      role: { kk: 'Техника бөлді' },
      kind: 'stateBody',
    })
    const lines = (await auditLines(database, organisationId)).filter((line) => line.subject_id === id)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({
      action: 'partner.changed',
      before: { role: {} },
      after: { role: { kk: 'Техника бөлді' } },
    })
  })

  test('must leave a record that could have been added', async () => {
    const { id } = await addActivity(manager, inputs.activity(village))
    expect(await refusal(changeActivity(manager, { id, plannedTo: '2023-04-30' }))).toEqual(
      invalid('plannedTo: input.endBeforeStart'),
    )
    expect(await refusal(changeActivity(manager, { id, taskId: newId() }))).toEqual(
      invalid('taskId: input.reference'),
    )
    const sneaky = { id, projectId: newId(), weight: 1 } as Parameters<typeof changeActivity>[1]
    expect(await refusal(changeActivity(manager, sneaky))).toEqual(invalid('weight: input.unknown'))
  })
})

test('what other records stand on is not removed', async () => {
  expect(await refusal(removeTask(manager, { id: village.taskId }))).toMatchObject({ code: 'record.inUse' })
  const { id: budgetLineId } = await addBudgetLine(manager, inputs.budgetLine(village))
  await recordExpense(manager, inputs.expense(village, budgetLineId))
  expect(await refusal(removeBudgetLine(manager, { id: budgetLineId }))).toMatchObject({
    code: 'record.inUse',
  })
})

test('a code is taken once in its project, and is free in another organisation', async () => {
  expect(await refusal(createProject(manager, passport))).toEqual({
    code: 'record.exists',
    fields: ['code: input.taken'],
  })
  const twice = { ...inputs.activity(village), code: '9.9' }
  await addActivity(manager, twice)
  expect(await refusal(addActivity(manager, twice))).toEqual({
    code: 'record.exists',
    fields: ['code: input.taken'],
  })
})

describe('money', () => {
  test.each([
    ['0', 'amount: input.amount.zero'],
    ['-5', 'amount: input.amount.negative'],
    ['10,005', 'amount: input.amount.ambiguous'],
    ['1000,005', 'amount: input.amount.fractionOfTiyn'],
    ['сто тенге', 'amount: input.amount.notANumber'],
    ['1 000 000 000 000', 'amount: input.amount.tooLarge'],
    ['5 тыс. тенге', 'amount: input.amount.otherUnit'],
  ])('of %s is refused', async (amount, field) => {
    const { id } = await addBudgetLine(manager, inputs.budgetLine(village))
    expect(await refusal(recordExpense(manager, { ...inputs.expense(village, id), amount }))).toEqual(
      invalid(field),
    )
  })

  test('is exact to the tiyn at both ends, and more than the line has left is recorded all the same', async () => {
    const { id } = await addBudgetLine(manager, { ...inputs.budgetLine(village), planned: '100' })
    const least = await recordExpense(manager, { ...inputs.expense(village, id), amount: '0,01' })
    const most = await recordExpense(manager, {
      ...inputs.expense(village, id),
      amount: '999 999 999 999,99',
    })
    await correctExpense(manager, { id: least.id, payee: 'ЖК «Сыр»', reason: 'Другой получатель' })
    const { expenses } = await records()
    const amountOf = (wanted: string) => expenses.find((one) => one.id === wanted)?.amount
    expect([amountOf(least.id), amountOf(most.id)]).toEqual([1n, 99_999_999_999_999n])
  })
})

describe('an amendment', () => {
  test('before its contract, or to an end before the start, or about nothing, is refused', async () => {
    const amend = (changes: object) =>
      refusal(recordAmendment(manager, { projectId, number: newId(), signedOn: '2023-09-01', ...changes }))
    expect(await amend({ newEndsOn: '2023-03-13' })).toEqual(invalid('newEndsOn: input.endBeforeStart'))
    expect(await amend({ signedOn: '2023-03-13', newGrant: '1' })).toEqual(
      invalid('signedOn: input.beforeContract'),
    )
    expect(await amend({})).toEqual(invalid('subject: input.required'))
    expect(
      await recordAmendment(manager, {
        projectId,
        number: '1',
        signedOn: '2023-03-14',
        newEndsOn: '2023-03-14',
      }),
    ).toHaveProperty('id')
  })
})

describe('an indicator', () => {
  const add = (changes: object) => addIndicator(manager, { ...inputs.indicator(village), ...changes })
  const share = { records: 'events', measure: 'share', scope: 'project', quantityKey: 'served' }
  test.each([
    [
      'a percentage without its whole',
      { kind: 'percent', source: share },
      'source.ofQuantityKey: input.quantityKey',
    ],
    ['a yes/no plan of a number', { plan: { kind: 'yesNo', value: true } }, 'plan: input.planKind'],
    [
      'a range that ends below its start',
      { plan: { kind: 'range', from: 6, to: 4 } },
      'plan.to: input.range',
    ],
    ['people counted in money', { kind: 'money' }, 'source.measure: input.measure'],
    [
      'the print run of events',
      { kind: 'quantity', source: { records: 'events', measure: 'printRun', scope: 'project' } },
      'source.measure: input.measure',
    ],
    [
      'partners of one activity',
      { source: { records: 'partners', measure: 'count', scope: 'activity' } },
      'source.scope: input.scope',
    ],
    [
      'kinds of events among letters',
      { source: { records: 'letters', measure: 'count', scope: 'project', eventKinds: ['meeting'] } },
      'source.eventKinds: input.filter',
    ],
    [
      'a place of nobody',
      { source: { records: 'events', measure: 'count', scope: 'project', placeIds: [newId()] } },
      'source.placeIds: input.reference',
    ],
  ])('is refused with %s', async (_, changes, field) => {
    expect(await refusal(add(changes))).toEqual(invalid(field))
  })

  test('keeps its plan and source as they were given', async () => {
    const source = { ...share, ofQuantityKey: 'households', placeIds: [village.placeId] }
    const { id } = await add({ kind: 'percent', plan: { kind: 'range', from: 60, to: 80.5 }, source })
    const { indicators } = await records()
    expect(indicators.find((one) => one.id === id)).toMatchObject({
      plan: { kind: 'range', from: 60, to: 80.5 },
      source,
      overTime: 'sum',
    })
  })
})

test('totals cannot disagree: parts above the total are refused', async () => {
  const group = { ...inputs.participantGroup(village), breakdown: { social: { youth: 100, older: 21 } } }
  expect(await refusal(recordParticipantGroup(manager, group))).toEqual(
    invalid('breakdown: input.partsAboveTotal'),
  )
  expect(await recordParticipantGroup(manager, { ...group, total: 121 })).toHaveProperty('id')
  const story = { ...inputs.story(village), consentOn: null }
  expect(await refusal(writeStory(manager, story))).toEqual(invalid('consentOn: input.consent'))
})

test('a group that the journal counts takes no number and needs events to count', async () => {
  const { total, breakdown, ...group } = inputs.participantGroup(village)
  const { id: event } = await recordEvent(manager, inputs.event(village))
  const counted = { ...group, counting: 'names' as const, eventIds: [event] }
  const refused = (more: object) => refusal(recordParticipantGroup(manager, { ...counted, ...more }))
  expect(await refused({ total })).toEqual(invalid('total: input.countedByJournal'))
  expect(await refused({ breakdown })).toEqual(invalid('breakdown: input.countedByJournal'))
  expect(await refused({ eventIds: [] })).toEqual(invalid('eventIds: input.eventsToCount'))
  expect(await refusal(recordParticipantGroup(manager, group))).toEqual(invalid('total: input.required'))
  expect(await recordParticipantGroup(manager, counted)).toHaveProperty('id')
})

describe('a letter', () => {
  test('carries its recommendations, and a reply before it is refused', async () => {
    const { id: recommendationId } = await addRecommendation(manager, inputs.recommendation(village))
    const { id } = await sendLetter(manager, {
      ...inputs.letter(village),
      recommendationIds: [recommendationId],
    })
    expect((await records()).letters.find((one) => one.id === id)).toMatchObject({
      recommendationIds: [recommendationId],
    })
    const reply = {
      letterId: id,
      incomingNumber: '1-55',
      receivedOn: '2023-04-18',
      replyClass: 'partly' as const,
    }
    expect(await refusal(recordReply(manager, reply))).toEqual(invalid('receivedOn: input.beforeLetter'))
    expect(await recordReply(manager, { ...reply, receivedOn: '2023-04-19' })).toHaveProperty('id')
    expect(await refusal(recordReply(manager, { ...reply, letterId: newId() }))).toEqual(
      invalid('letterId: input.reference'),
    )
  })

  test('does not carry a recommendation of another project', async () => {
    const other = await villageProject(database)
    const { id } = await addRecommendation(other.as('manager'), inputs.recommendation(other))
    const letter = { ...inputs.letter(village), recommendationIds: [id] }
    expect(await refusal(sendLetter(manager, letter))).toEqual(invalid('recommendationIds: input.reference'))
  })
})

test('of two people who write one text the second is told, and both versions stay', async () => {
  const key = { projectId, field: 'about' as const }
  const write = (version: number, ru: string) => writeNarrative(manager, { ...key, version, text: { ru } })
  expect(await write(0, 'Первый')).toEqual({ version: 1 })
  expect(await write(0, 'Первый')).toEqual({ version: 1 })
  expect(await refusal(write(0, 'Другой'))).toMatchObject({ code: 'record.conflict' })
  expect(await write(1, 'Второй')).toEqual({ version: 2 })
  const final = await writeNarrative(manager, {
    ...key,
    kind: 'final',
    version: 0,
    text: { kk: 'Қорытынды' },
  })
  expect(final).toEqual({ version: 1 })
  const { narratives } = await records()
  expect(narratives.filter((one) => one.field === 'about')).toEqual([
    { field: 'about', kind: null, version: 2, text: { ru: 'Второй' } },
    { field: 'about', kind: 'final', version: 1, text: { kk: 'Қорытынды' } },
  ])
  expect(
    (await rowsOf(database, organisationId, 'narrative')).filter((row) => row['field'] === 'about'),
  ).toHaveLength(3)
})

test('several actions in one transaction stand together or not at all', async () => {
  const count = (await auditLines(database, organisationId)).length
  const half = inOneTransaction(manager, async (within) => {
    await addPartner(within, { ...inputs.partner(village), name: { ru: 'Половина' } })
    await addPartner(within, { ...inputs.partner(village), since: '2023-02-30' })
  })
  expect(await refusal(half)).toEqual(invalid('since: input.day'))
  expect(await auditLines(database, organisationId)).toHaveLength(count)
  await inOneTransaction(manager, async (within) => {
    const { id } = await addPartner(within, inputs.partner(village))
    await changePartner(within, { id, role: { ru: 'Помог' } })
  })
  expect(await auditLines(database, organisationId)).toHaveLength(count + 2)
})
