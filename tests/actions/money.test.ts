import { describe, expect, test } from 'vitest'
import { addEvidence } from '#actions/evidence/add-evidence.ts'
import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { changeBudgetLine } from '#actions/money/change-budget-line.ts'
import { correctExpense } from '#actions/money/correct-expense.ts'
import { correctRefund } from '#actions/money/correct-refund.ts'
import { importExpenses } from '#actions/money/import-expenses.ts'
import { orderBudgetLines } from '#actions/money/order-budget-lines.ts'
import { recordExpense } from '#actions/money/record-expense.ts'
import { recordRefund } from '#actions/money/record-refund.ts'
import { removeExpense } from '#actions/money/remove-expense.ts'
import { roles } from '#domain/account/account.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { recordsOfProject } from '#store/project-records.ts'
import { testDatabase } from '#tests/support/database.ts'
import { inputs } from './specimens.ts'
import { auditLines, newId, refusal, villageProject, type VillageProject } from './village-project.ts'

const database = await testDatabase()

async function withExpense() {
  const village = await villageProject(database)
  const { organisationId, projectId } = village
  const accountant = village.as('accountant')
  const { id: lineId } = await addBudgetLine(accountant, inputs.budgetLine(village))
  const { id } = await recordExpense(accountant, inputs.expense(village, lineId))
  const records = () => database.read(organisationId, (db) => recordsOfProject(db, projectId))
  return { village, accountant, lineId, id, records }
}
const lastLine = async ({ organisationId }: VillageProject) =>
  (await auditLines(database, organisationId)).at(-1)

describe('a correction', () => {
  test('keeps what the expense said before, and why it changed', async () => {
    const { village, accountant, id, records } = await withExpense()
    await correctExpense(accountant, { id, amount: '88 000,01', reason: 'В акте другая сумма' })
    expect((await records()).expenses).toMatchObject([{ id, amount: 8_800_001n }])
    expect(await lastLine(village)).toMatchObject({
      action: 'expense.corrected',
      subject_id: id,
      before: { amount: '99999.99' },
      after: { amount: '88000.01', reason: 'В акте другая сумма' },
    })
  })

  test('wants a reason, and a removal too', async () => {
    const { accountant, id } = await withExpense()
    for (const reason of [undefined, '', '   ']) {
      const correction = { id, amount: '1', ...(reason === undefined ? {} : { reason }) }
      expect(await refusal(correctExpense(accountant, correction))).toMatchObject({ code: 'input.invalid' })
      const removal = { id, ...(reason === undefined ? {} : { reason }) }
      expect((await refusal(removeExpense(accountant, removal))).fields[0]).toMatch(/^reason: /)
    }
  })

  test('that changes nothing leaves no line', async () => {
    const { village, accountant, id } = await withExpense()
    const before = await lastLine(village)
    await correctExpense(accountant, { id, amount: '99999,99', reason: 'Проверка' })
    expect(await lastLine(village)).toEqual(before)
  })

  test('of an expense that somebody else has corrected meanwhile is a conflict', async () => {
    const { village, accountant, id, records } = await withExpense()
    const [shown] = (await records()).expenses
    const seen = recordStamp(shown ?? {})
    await correctExpense(village.as('manager'), { id, seen, amount: '5', reason: 'Первая' })
    const second = correctExpense(accountant, { id, seen, amount: '6', reason: 'Вторая' })
    expect(await refusal(second)).toMatchObject({ code: 'record.conflict' })
    expect((await records()).expenses[0]?.amount).toBe(500n)
  })

  test('of a refund is one too', async () => {
    const { village, accountant, records } = await withExpense()
    const { id } = await recordRefund(accountant, inputs.refund(village))
    await correctRefund(accountant, { id, paidOn: '2023-12-02', reason: 'День по выписке' })
    expect((await records()).refunds).toMatchObject([{ id, paidOn: '2023-12-02' }])
    expect(await lastLine(village)).toMatchObject({ after: { reason: 'День по выписке' } })
  })
})

test('a removed expense stays in the log with its reason and its file', async () => {
  const { village, accountant, id, records } = await withExpense()
  const { projectId } = village
  const links = [{ subject: 'expense' as const, subjectId: id }]
  const file = await addEvidence(accountant, { ...inputs.evidence(village), projectId, links })
  await removeExpense(accountant, { id, reason: 'Записан дважды' })
  expect(await records()).toMatchObject({ expenses: [], evidenceLinks: [] })
  expect(await lastLine(village)).toMatchObject({
    action: 'expense.removed',
    before: { payee: 'ТОО «Сыр Пласт»', evidenceIds: [file.id] },
    after: { reason: 'Записан дважды' },
  })
})

describe('a budget line', () => {
  test('has a period whose end is no earlier than its start', async () => {
    const { accountant, lineId, records } = await withExpense()
    const wrong = changeBudgetLine(accountant, { id: lineId, startsOn: '2023-05-02', endsOn: '2023-05-01' })
    expect(await refusal(wrong)).toEqual({ code: 'input.invalid', fields: ['endsOn: input.endBeforeStart'] })
    await changeBudgetLine(accountant, { id: lineId, startsOn: '2023-05-01', endsOn: '2023-05-01' })
    expect((await records()).budgetLines).toMatchObject([{ startsOn: '2023-05-01', endsOn: '2023-05-01' }])
  })

  test('is moved among the others; a list that misses one is of an older budget', async () => {
    const { village, accountant, lineId, records } = await withExpense()
    const { projectId } = village
    const { id: second } = await addBudgetLine(accountant, inputs.budgetLine(village))
    await orderBudgetLines(accountant, { projectId, ids: [second, lineId] })
    expect((await records()).budgetLines.map((each) => each.id)).toEqual([second, lineId])
    const older = orderBudgetLines(accountant, { projectId, ids: [lineId] })
    expect(await refusal(older)).toMatchObject({ code: 'record.conflict' })
    const twice = orderBudgetLines(accountant, { projectId, ids: [lineId, lineId] })
    expect(await refusal(twice)).toMatchObject({ code: 'input.invalid' })
  })
})

describe('expenses of a table', () => {
  const rowsOf = (village: VillageProject, lineId: string, numbers: readonly string[]) =>
    numbers.map((documentNumber) => {
      const { projectId: _, ...row } = inputs.expense(village, lineId)
      return { ...row, id: newId(), documentNumber }
    })

  test('are recorded each with its line; those that stand already are left alone', async () => {
    const { village, accountant, lineId, records } = await withExpense()
    const { projectId } = village
    const rows = rowsOf(village, lineId, ['42', '43', '44'])
    expect(await importExpenses(accountant, { projectId, rows })).toEqual({ added: 2, known: 1 })
    const lines = await auditLines(database, village.organisationId)
    expect(lines.slice(-3).map((line) => line.action)).toEqual([
      'expense.recorded',
      'expense.recorded',
      'expense.imported',
    ])
    expect((await records()).expenses.map((each) => each.documentNumber).toSorted()).toEqual([
      '42',
      '43',
      '44',
    ])
  })

  test('add nothing the second time, with the same ids or with others', async () => {
    const { village, accountant, lineId, records } = await withExpense()
    const { projectId } = village
    const rows = rowsOf(village, lineId, ['43', '43', '44'])
    expect(await importExpenses(accountant, { projectId, rows })).toEqual({ added: 3, known: 0 })
    expect(await importExpenses(accountant, { projectId, rows })).toEqual({ added: 0, known: 3 })
    const again = rows.map((row) => ({ ...row, id: newId() }))
    expect(await importExpenses(accountant, { projectId, rows: again })).toEqual({ added: 0, known: 3 })
    expect((await records()).expenses).toHaveLength(4)
  })

  test('are none where one of them is wrong, and it is named', async () => {
    const { village, accountant, lineId, records } = await withExpense()
    const other = await withExpense()
    const [first, second] = rowsOf(village, lineId, ['50', '51'])
    if (!first || !second) throw new Error('two rows')
    const rows = [first, { ...second, budgetLineId: other.lineId }]
    expect(await refusal(importExpenses(accountant, { projectId: village.projectId, rows }))).toEqual({
      code: 'input.invalid',
      fields: ['rows.1.budgetLineId: input.reference'],
    })
    expect((await records()).expenses).toHaveLength(1)
  })

  test('are brought in by those who keep the money', async () => {
    const { village, lineId } = await withExpense()
    const rows = rowsOf(village, lineId, ['60'])
    const input = { projectId: village.projectId, rows }
    for (const role of roles.filter((each) => !isAllowed(each, 'importExpenses')))
      expect(await refusal(importExpenses(village.as(role), input))).toMatchObject({
        code: 'permission.denied',
      })
    const other = await withExpense()
    const foreign = importExpenses(other.accountant, input)
    expect(await refusal(foreign)).toMatchObject({ code: 'project.notFound' })
  })
})
