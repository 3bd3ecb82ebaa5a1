import { fail, redirect } from '@sveltejs/kit'
import { importExpenses } from '#actions/money/import-expenses.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { amountToDecimal, formatAmount, sumAmounts } from '#domain/money/amount.ts'
import { matchImported, type MatchedRow } from '#domain/money/match-imported.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message, messageOr } from '#i18n/message.ts'
import { columnOfField } from '#interchange/money/expense-columns.ts'
import { readExpenses, type SheetFault } from '#interchange/money/read-expenses.ts'
import { readSheets } from '#interchange/xlsx/read-sheets.ts'
import { sheetProblemText } from '#interchange/xlsx/sheet-problem-text.ts'
import { Problem } from '#server/problem.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { contextOf } from '../../../../context-of.server.ts'
import { setNotice } from '../../../../notice.server.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { problemText } from '../../../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

/** Faults that stand on the page; a table whose dates are all wrong has one for each row. */
const shownFaults = 200

export const load: PageServerLoad = async ({ locals, params }) => {
  const { budgetLines } = await projectOf(locals, params.code)
  return {
    mayImport: isAllowed(locals.account?.role ?? 'monitor', 'importExpenses'),
    hasLines: budgetLines.length > 0,
  }
}

export const actions: Actions = {
  /** Reads a table and shows what would be recorded. Writes nothing. */
  async read({ request, locals, params }) {
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const file = (await request.formData()).get('file')
    const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array()
    if (bytes.length === 0) return refused(message(lang, 'money.expense.files.choose'))
    const sheets = await readSheets(bytes)
    if (!sheets.ok) return refused(sheetProblemText(sheets.problem, lang))
    const { tab, rows, faults } = readExpenses(sheets.sheets, records.budgetLines, records.project.id, lang)
    if (faults.length > 0) {
      const shown = faults.slice(0, shownFaults).map((each) => printedFault(each, lang))
      return fail(422, { faults: shown, moreFaults: Math.max(0, faults.length - shownFaults) })
    }
    if (rows.length === 0) return refused(message(lang, 'money.import.none'))
    return { preview: { tab, ...preview(matchImported(rows, records.expenses), records, lang) } }
  },

  /** Records what was shown, all or nothing. */
  async record({ request, locals, params, cookies }) {
    const { lang } = locals
    const { project } = await projectOf(locals, params.code)
    const posted = await request.formData()
    const rows = confirmedRows(posted)
    if (!rows) return refused(message(lang, 'money.import.stale'))
    const numbers = rows.map(({ row }) => row ?? null)
    const expenses = rows.map(({ row: _, ...expense }) => expense)
    try {
      await importExpenses(await contextOf(locals), { projectId: project.id, rows: expenses } as never)
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      const faults = rowFaults(problem, numbers, String(posted.get('tab') ?? ''), lang)
      return faults.length > 0 ? fail(422, { faults, moreFaults: 0 }) : refused(problemText(problem, lang))
    }
    setNotice(cookies, 'office.notice.saved')
    redirect(303, `/projects/${params.code}/money/expenses`)
  },
}

const refused = (problem: string) => fail(422, { problem })

interface ConfirmedRow {
  readonly id?: string
  /** Of the table, from 1. */
  readonly row?: number
}

/** What was refused at the confirmation, told of the rows and columns of the table. */
function rowFaults(
  problem: Problem,
  numbers: readonly (number | null)[],
  tab: string,
  lang: Language,
): ReturnType<typeof printedFault>[] {
  const rowAt = (at: unknown): number | null => numbers[Number(at)] ?? null
  const whole = { tab: tab.slice(0, 100), column: '', cell: '' }
  if (problem.fields.length === 0 && 'row' in problem.params)
    return [{ ...whole, row: rowAt(problem.params['row']), text: problemText(problem, lang) }]
  return problem.fields.flatMap(({ path, key, params }) => {
    const [list, at, ...field] = path.split('.')
    if (list !== 'rows' || at === undefined) return []
    const text = messageOr(lang, key, params) ?? key
    return [{ ...whole, row: rowAt(at), column: columnOfField(field.join('.'), lang), text }]
  })
}

/** The rows that the preview carried and the person agreed to; null where they are none of ours. */
function confirmedRows(posted: FormData): ConfirmedRow[] | null {
  const given = posted.get('rows')
  const taken = new Set(posted.getAll('take'))
  try {
    const rows: unknown = JSON.parse(typeof given === 'string' ? given : '')
    if (!Array.isArray(rows)) return null
    return rows
      .filter((row): row is ConfirmedRow & { isSimilar?: boolean } => typeof row === 'object' && row !== null)
      .filter((row) => !row.isSimilar || (row.id !== undefined && taken.has(row.id)))
      .map(({ isSimilar: _, ...row }) => row)
  } catch {
    return null
  }
}

function printedFault({ tab, row, column, cell, key, params }: SheetFault, lang: Language) {
  return { tab, row, column, cell, text: messageOr(lang, key, params) ?? key }
}

function preview(matched: readonly MatchedRow[], records: ProjectRecords, lang: Language) {
  const code = new Map(records.budgetLines.map((line) => [line.id, line.code]))
  const rows = matched.map((each) => ({ ...each, id: uuidV7(Date.now()) }))
  const fresh = rows.filter((each) => each.state === 'new')
  const count = (state: MatchedRow['state']): number => rows.filter((each) => each.state === state).length
  return {
    fresh: fresh.length,
    sum: formatAmount(sumAmounts(fresh.map((each) => each.expense.amount)), lang),
    same: count('same'),
    similar: count('similar'),
    carried: JSON.stringify(
      rows
        .filter((each) => each.state !== 'same')
        .map(({ id, row, expense, state }) => ({
          ...expense,
          row,
          id,
          amount: amountToDecimal(expense.amount),
          ...(state === 'similar' ? { isSimilar: true } : {}),
        })),
    ),
    rows: rows.map(({ id, row, state, expenseId, expense }) => ({
      id,
      row,
      state,
      expenseId,
      line: code.get(expense.budgetLineId) ?? '',
      paidOn: formatDay(expense.paidOn, lang, 'short'),
      payee: expense.payee,
      document: `${message(lang, `money.kind.${expense.documentKind}`)} № ${expense.documentNumber}`,
      amount: formatAmount(expense.amount, lang, { tiyn: 'always' }),
    })),
  }
}
