import { describe, expect, test } from 'vitest'
import { addIndicator } from '#actions/indicator/add-indicator.ts'
import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { changeIndicator } from '#actions/indicator/change-indicator.ts'
import { addTask } from '#actions/plan/add-task.ts'
import { importPlan } from '#actions/plan/import-plan.ts'
import { moveInPlan } from '#actions/plan/move-in-plan.ts'
import { recordAmendment } from '#actions/project/record-amendment.ts'
import { changeAmendment } from '#actions/project/change-amendment.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { removeAmendment } from '#actions/project/remove-amendment.ts'
import { changeActivity } from '#actions/plan/change-activity.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, villageProject } from './village-project.ts'

const database = await testDatabase()
const village = await villageProject(database)
const other = await villageProject(database)
const manager = village.as('manager')
const { projectId, organisationId } = village
const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))

describe('moving a row of the plan', () => {
  test('changes its place with its neighbour, and at the end of the list nothing', async () => {
    const first = await addTask(manager, { projectId, title: { ru: 'Первая' } })
    const second = await addTask(manager, { projectId, title: { ru: 'Вторая' } })
    const order = async () => (await records()).tasks.map(({ id }) => id)
    const before = await order()
    await moveInPlan(manager, { kind: 'task', id: second.id, direction: 'up' })
    expect((await order()).slice(-2)).toEqual([second.id, first.id])
    await moveInPlan(manager, { kind: 'task', id: second.id, direction: 'down' })
    expect(await order()).toEqual(before)
    const lines = await auditLines(database, organisationId)
    await moveInPlan(manager, { kind: 'task', id: second.id, direction: 'down' })
    expect(await auditLines(database, organisationId)).toHaveLength(lines.length)
  })
  test("another organisation's row is not found", async () => {
    expect(
      await refusal(moveInPlan(other.as('manager'), { kind: 'task', id: village.taskId, direction: 'up' })),
    ).toMatchObject({
      code: 'record.notFound',
    })
  })
})

describe('an amendment that changes planned values', () => {
  test('changes them, keeps what they were, and gives them back when it is removed', async () => {
    const indicator = await addIndicator(manager, inputs.indicator(village))
    const line = await addBudgetLine(manager, inputs.budgetLine(village))
    const { id } = await recordAmendment(manager, {
      projectId,
      number: 'ДС-1',
      signedOn: '2023-07-01',
      changes: [
        { kind: 'indicator', id: indicator.id, after: { kind: 'atLeast', value: 6 } },
        { kind: 'budgetLine', id: line.id, after: '1 000 000,50' },
      ],
    })
    const now = await records()
    expect(now.indicators.find((each) => each.id === indicator.id)?.plan).toEqual({
      kind: 'atLeast',
      value: 6,
    })
    expect(now.budgetLines.find((each) => each.id === line.id)?.planned).toBe(100_000_050n)
    expect(now.amendments.find((each) => each.id === id)?.changes).toEqual([
      {
        kind: 'indicator',
        id: indicator.id,
        before: { kind: 'atLeast', value: 4 },
        after: { kind: 'atLeast', value: 6 },
      },
      { kind: 'budgetLine', id: line.id, before: '125000000', after: '100000050' },
    ])
    await changeIndicator(manager, { id: indicator.id, plan: { kind: 'exact', value: 7 } })
    expect(await refusal(removeAmendment(manager, { id }))).toMatchObject({
      code: 'input.invalid',
      fields: ['reason: input.required'],
    })
    await removeAmendment(manager, { id, reason: 'Записано дважды' })
    const last = (await auditLines(database, organisationId)).at(-1)
    expect(last).toMatchObject({ action: 'amendment.removed', after: { reason: 'Записано дважды' } })
    const after = await records()
    expect(after.budgetLines.find((each) => each.id === line.id)?.planned).toBe(125_000_000n)
    // Changed since by somebody else: that stays.
    expect(after.indicators.find((each) => each.id === indicator.id)?.plan).toEqual({
      kind: 'exact',
      value: 7,
    })
  })
  test('is corrected with a reason; the plan follows, and so does the amendment after it', async () => {
    const line = await addBudgetLine(manager, inputs.budgetLine(village))
    const other = await addBudgetLine(manager, inputs.budgetLine(village))
    const planned = async (id: string) =>
      (await records()).budgetLines.find((each) => each.id === id)?.planned
    const changesOf = async (id: string) =>
      (await records()).amendments.find((each) => each.id === id)?.changes
    const amended = (after: string, id = line.id) => [{ kind: 'budgetLine' as const, id, after }]
    const first = await recordAmendment(manager, {
      projectId,
      number: 'ДС-21',
      signedOn: '2023-07-01',
      changes: amended('900000'),
    })
    const shown = (await records()).amendments.find(({ id }) => id === first.id)
    if (!shown) throw new Error('no amendment')
    const seen = recordStamp(shown)
    expect(
      await refusal(changeAmendment(manager, { id: first.id, changes: amended('950000') })),
    ).toMatchObject({
      code: 'input.invalid',
      fields: ['reason: input.required'],
    })
    expect(await planned(line.id)).toBe(90_000_000n)
    const reason = 'В тексте соглашения другая сумма'
    await changeAmendment(manager, { id: first.id, seen, reason, changes: amended('950000') })
    expect(await planned(line.id)).toBe(95_000_000n)
    const stale = changeAmendment(manager, { id: first.id, seen, reason, changes: amended('1') })
    expect(await refusal(stale)).toMatchObject({ code: 'record.conflict' })
    const second = await recordAmendment(manager, {
      projectId,
      number: 'ДС-22',
      signedOn: '2023-08-01',
      changes: amended('800000'),
    })
    await changeAmendment(manager, { id: first.id, reason, changes: amended('970000') })
    expect(await planned(line.id)).toBe(80_000_000n)
    expect(await changesOf(second.id)).toMatchObject([{ before: '97000000', after: '80000000' }])
    // Another value in place of this one: the first is given back, the other changes.
    await changeAmendment(manager, { id: first.id, reason, changes: amended('700000', other.id) })
    expect(await changesOf(second.id)).toMatchObject([{ before: '125000000' }])
    expect(await planned(other.id)).toBe(70_000_000n)
    await removeAmendment(manager, { id: second.id, reason })
    expect(await planned(line.id)).toBe(125_000_000n)
  })
  test("of another project's indicator is refused, and nothing is written", async () => {
    const foreign = await addIndicator(other.as('manager'), inputs.indicator(other))
    const before = await auditLines(database, organisationId)
    const refused = recordAmendment(manager, {
      projectId,
      number: 'ДС-2',
      signedOn: '2023-07-01',
      changes: [{ kind: 'indicator', id: foreign.id, after: { kind: 'exact', value: 1 } }],
    })
    expect(await refusal(refused)).toMatchObject({ code: 'input.invalid' })
    expect(await auditLines(database, organisationId)).toEqual(before)
  })
  test('sent twice is one', async () => {
    const indicator = await addIndicator(manager, inputs.indicator(village))
    const input = {
      id: newId(),
      projectId,
      number: 'ДС-3',
      signedOn: '2023-07-01',
      changes: [
        { kind: 'indicator' as const, id: indicator.id, after: { kind: 'exact' as const, value: 1 } },
      ],
    }
    await recordAmendment(manager, input)
    const lines = await auditLines(database, organisationId)
    await recordAmendment(manager, input)
    expect(await auditLines(database, organisationId)).toHaveLength(lines.length)
  })
})

describe('a plan taken over from a table', () => {
  const row = (at: number, values: Record<string, unknown>) => ({ at, values })
  const plan = (activity: Record<string, unknown> = {}) => ({
    projectId,
    tasks: [row(2, { number: 90, title: { ru: 'Очистить берег' } })],
    activities: [
      row(2, {
        code: '90.1',
        task: 90,
        title: { ru: 'Субботник' },
        plannedFrom: '2023-05-01',
        plannedTo: '2023-05-31',
        ...activity,
      }),
    ],
    indicators: [
      row(2, {
        code: '90.1.a',
        activity: '90.1',
        name: { ru: 'Субботники' },
        kind: 'eventCount',
        plan: { kind: 'atLeast', value: 2 },
        source: { records: 'events', measure: 'count', scope: 'activity' },
      }),
    ],
  })
  test('adds what is new, leaves what is the same, changes what differs', async () => {
    expect(await importPlan(manager, plan())).toMatchObject({
      added: [{ code: '90' }, { code: '90.1' }, { code: '90.1.a' }],
      changed: [],
    })
    expect(await importPlan(manager, plan())).toEqual({ added: [], changed: [], unchanged: 3 })
    expect(await importPlan(manager, plan({ plannedTo: '2023-06-10' }))).toEqual({
      added: [],
      changed: [{ kind: 'activity', code: '90.1' }],
      unchanged: 2,
    })
  })
  test('a wrong row is told by its number, and nothing of the table is written', async () => {
    const before = await auditLines(database, organisationId)
    const wrong = {
      ...plan({ plannedTo: '2023-04-01' }),
      tasks: [row(2, { number: 91, title: { ru: 'Новая' } })],
    }
    expect(await refusal(importPlan(manager, wrong))).toMatchObject({
      code: 'input.invalid',
      fields: ['activities.2.plannedTo: input.endBeforeStart'],
    })
    const orphan = { ...plan(), indicators: [row(7, { code: 'x', activity: '404' })] }
    expect(await refusal(importPlan(manager, orphan))).toMatchObject({
      fields: ['indicators.7.activity: input.reference'],
    })
    expect(await auditLines(database, organisationId)).toEqual(before)
  })
  test('an activity that came from a table can be changed by hand afterwards', async () => {
    const activity = (await records()).activities.find(({ code }) => code === '90.1')
    await changeActivity(manager, { id: activity?.id ?? '', responsible: 'Ерлан Т.' })
    expect(await importPlan(manager, plan({ plannedTo: '2023-06-10' }))).toMatchObject({ unchanged: 3 })
  })
})
