import { error, fail, redirect } from '@sveltejs/kit'
import { correctExpense } from '#actions/money/correct-expense.ts'
import { recordExpense } from '#actions/money/record-expense.ts'
import { removeExpense } from '#actions/money/remove-expense.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { evidenceIndex } from '#domain/evidence/evidence-index.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { amountInWords } from '#domain/money/amount-in-words.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { inOneTransaction } from '#server/context.ts'
import { Problem } from '#server/problem.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { postedValues, readForm } from '#ui/form/read-form.ts'
import { contextOf } from '../../../../../context-of.server.ts'
import { setNotice } from '../../../../../notice.server.ts'
import { projectOf } from '../../../../../project-of.server.ts'
import { fieldErrors, problemText, write, writePosted } from '../../../../../write.server.ts'
import { warningText } from '../../money-texts.server.ts'
import { warningsOf } from '../../warnings.server.ts'
import { expenseFields, reasonField } from '../expense-fields.server.ts'
import { attachScans, chosenFiles, keepFiles, namedFiles, sharedFiles } from '../expense-files.server.ts'
import { moneyHistory } from '../expense-history.server.ts'
import { questionsBefore } from '../expense-questions.server.ts'
import type { Actions, PageServerLoad } from './$types'

const isNewId = (id: string): boolean => id === 'new'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang, account } = locals
  const records = await projectOf(locals, params.code)
  const expense = records.expenses.find((each) => each.id === params.id)
  const isNew = isNewId(params.id)
  if (!expense && !isNew) error(404, message(lang, 'site.notFound'))
  const fields = expenseFields(records, lang)
  const role = account?.role ?? 'monitor'
  return {
    isNew,
    id: expense?.id ?? uuidV7(Date.now()),
    seen: expense ? recordStamp(expense) : null,
    fields: isNew ? fields : [...fields, reasonField(lang)],
    values: expense
      ? formValues(fields, expense)
      : { budgetLineId: url.searchParams.get('line') ?? '', paidOn: '', documentKind: 'invoice' },
    shown: expense ? shown(expense, records, lang) : null,
    history: expense ? await moneyHistory(locals, 'expense', expense.id, fields) : [],
    mayWrite: isAllowed(role, isNew ? 'recordExpense' : 'correctExpense'),
    mayRemove: !isNew && isAllowed(role, 'removeExpense'),
  }
}

function shown(
  expense: ProjectRecords['expenses'][number],
  records: ProjectRecords,
  lang: App.Locals['lang'],
) {
  const line = records.budgetLines.find((each) => each.id === expense.budgetLineId)
  const files = evidenceIndex(records.evidence, records.evidenceLinks).of('expense', expense.id)
  const own = warningsOf(records).filter(
    (each) => each.expenseId === expense.id || (each.kind === 'line' && each.lineId === expense.budgetLineId),
  )
  return {
    amount: formatAmount(expense.amount, lang, { currency: true, tiyn: 'always' }),
    words: amountInWords(expense.amount, lang),
    paidOn: formatDay(expense.paidOn, lang),
    payee: expense.payee,
    purpose: textIn(expense.purpose, lang) ?? '',
    line: line ? `${line.code} ${textIn(line.title, lang) ?? ''}` : '',
    document: `${message(lang, `money.kind.${expense.documentKind}`)} № ${expense.documentNumber}, ${formatDay(expense.documentDate, lang, 'short')}`,
    files: files.map((file) => ({
      id: file.id,
      name: file.fileName,
      isPicture: /^image\/(jpeg|png|webp)$/.test(file.mediaType),
    })),
    warnings: own.map((each) => warningText(each, lang)),
  }
}

export const actions: Actions = {
  async save(event) {
    const { params, locals } = event
    const { lang } = locals
    const records = await projectOf(locals, params.code)
    const isNew = isNewId(params.id)
    const fields = [...expenseFields(records, lang), ...(isNew ? [] : [reasonField(lang)])]
    const posted = await event.request.formData()
    const id = isNew ? word(posted, 'id') : params.id
    const seen = word(posted, 'seen')
    const named = namedFiles(posted, records)
    // What was typed, as the form takes it back; the stamp stays that of what the person saw.
    const values = { ...postedValues(fields, posted), id, evidenceIds: named, ...(seen ? { seen } : {}) }
    try {
      const scans = await chosenFiles(posted)
      const shared = sharedFiles(records, scans, named, id, lang)
      const questions = [
        ...questionsBefore(readForm(fields, posted), id, records, lang),
        ...(shared === null ? [] : [shared]),
      ]
      // Only the answer to just these questions counts.
      const answer = recordStamp(questions)
      if (questions.length > 0 && posted.get('answer') !== answer) {
        const kept = await keepFiles(await contextOf(locals), records.project.id, scans)
        const withFiles = { ...values, evidenceIds: [...new Set([...named, ...kept])] }
        return fail(409, { form: 'record', problem: '', errors: {}, values: withFiles, questions, answer })
      }
      return await writePosted(event, posted, {
        fields,
        to: ({ id: saved }: { id: string }) => `/projects/${params.code}/money/expenses/${saved}`,
        run: (context, read) =>
          inOneTransaction(context, async (inside) => {
            const { seen: _, ...given } = read
            const saved = isNew
              ? await recordExpense(inside, { ...given, projectId: records.project.id } as never)
              : await correctExpense(inside, { ...read, id } as never)
            const files = { scans, named, isShared: shared !== null }
            await attachScans(inside, records.project.id, saved.id, files)
            return saved
          }),
        present: async () => {
          const now = await projectOf(locals, params.code)
          const record = now.expenses.find((each) => each.id === params.id)
          return record ? { subject: 'expense', record } : null
        },
      })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      const errors = fieldErrors(problem, lang)
      return fail(422, { form: 'record', problem: problemText(problem, lang), errors, values })
    }
  },

  async attach(event) {
    const { params, locals } = event
    const records = await projectOf(locals, params.code)
    const posted = await event.request.formData()
    const refused = (problem: string, errors = {}) =>
      fail(422, { form: 'attach', problem, errors, values: {} })
    try {
      const scans = await chosenFiles(posted)
      if (scans.length === 0) return refused(message(locals.lang, 'money.expense.files.choose'))
      const shared = sharedFiles(records, scans, [], params.id, locals.lang)
      const isShared = posted.get('isShared') === 'on'
      if (shared !== null && !isShared) return refused(shared, { isShared: shared })
      const context = await contextOf(locals)
      await inOneTransaction(context, (inside) =>
        attachScans(inside, records.project.id, params.id, { scans, named: [], isShared }),
      )
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      return refused(problemText(problem, locals.lang))
    }
    setNotice(event.cookies, 'office.notice.saved')
    redirect(303, `/projects/${params.code}/money/expenses/${params.id}`)
  },

  async remove(event) {
    return write(event, {
      fields: [
        { kind: 'text', name: 'reason', label: message(event.locals.lang, 'money.expense.reason.remove') },
      ],
      to: `/projects/${event.params.code}/money/expenses`,
      notice: 'office.notice.removed',
      run: (context, { reason }) =>
        removeExpense(context, { id: event.params.id, reason: typeof reason === 'string' ? reason : '' }),
    })
  },
}

const word = (posted: FormData, name: string): string => {
  const value = posted.get(name)
  return typeof value === 'string' ? value.slice(0, 100) : ''
}
