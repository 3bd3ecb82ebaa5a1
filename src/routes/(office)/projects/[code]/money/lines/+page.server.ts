import { addBudgetLine } from '#actions/money/add-budget-line.ts'
import { changeBudgetLine } from '#actions/money/change-budget-line.ts'
import { orderBudgetLines } from '#actions/money/order-budget-lines.ts'
import { removeBudgetLine } from '#actions/money/remove-budget-line.ts'
import { recordStamp } from '#actions/record-stamp.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatAmount } from '#domain/money/amount.ts'
import { balanceOf } from '#domain/money/balance.ts'
import { textIn } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { write } from '../../../../write.server.ts'
import { printedSums, tenge } from '../money-texts.server.ts'
import { lineFields } from './line-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals
  const records = await projectOf(locals, params.code)
  const role = locals.account?.role ?? 'monitor'
  const balance = balanceOf(records)
  const sums = new Map(balance.categories.flatMap((each) => each.lines.map((own) => [own.line.id, own])))
  const edited = records.budgetLines.find((line) => line.id === url.searchParams.get('edit'))
  const fields = lineFields(lang)
  const day = (given: string | null): string => (given ? formatDay(given, lang, 'short') : '…')
  return {
    mayWrite: isAllowed(role, 'changeBudgetLine'),
    fields,
    newId: uuidV7(Date.now()),
    isAdding: url.searchParams.get('edit') === 'new',
    edited: edited ? { id: edited.id, seen: recordStamp(edited), values: formValues(fields, edited) } : null,
    grant: tenge(balance.grant, lang),
    unplanned: balance.unplanned === 0n ? null : tenge(abs(balance.unplanned), lang),
    isOverPlanned: balance.unplanned < 0n,
    planned: formatAmount(balance.planned, lang),
    spent: formatAmount(balance.spent, lang),
    left: formatAmount(balance.left, lang),
    lines: records.budgetLines.map((line, index) => {
      const own = sums.get(line.id)
      return {
        id: line.id,
        code: line.code,
        title: textIn(line.title, lang) ?? '',
        category: message(lang, `money.category.${line.category}`),
        period: line.startsOn || line.endsOn ? `${day(line.startsOn)}–${day(line.endsOn)}` : '',
        isFirst: index === 0,
        isLast: index === records.budgetLines.length - 1,
        ...(own
          ? printedSums(own, lang)
          : printedSums({ planned: 0n, signed: 0n, spent: 0n, left: 0n, share: null }, lang)),
      }
    }),
  }
}

const abs = (amount: bigint): bigint => (amount < 0n ? -amount : amount)
const pageOf = (code: string): string => `/projects/${code}/money/lines`

export const actions: Actions = {
  async add(event) {
    const { project } = await projectOf(event.locals, event.params.code)
    return write(event, {
      fields: lineFields(event.locals.lang),
      to: pageOf(event.params.code),
      run: (context, { seen: _, ...read }) =>
        addBudgetLine(context, { ...read, projectId: project.id } as never),
    })
  },
  async change(event) {
    const { params, locals, url } = event
    return write(event, {
      fields: lineFields(locals.lang),
      to: ({ id }: { id: string }) => `${pageOf(params.code)}#line-${id}`,
      run: (context, read) => changeBudgetLine(context, read as never),
      present: async () => {
        const { budgetLines } = await projectOf(locals, params.code)
        const record = budgetLines.find((line) => line.id === url.searchParams.get('edit'))
        return record ? { subject: 'budgetLine', record } : null
      },
    })
  },
  async move(event) {
    const { params, locals } = event
    const records = await projectOf(locals, params.code)
    return write(event, {
      fields: [{ kind: 'hidden', name: 'step', isInteger: false }],
      to: pageOf(params.code),
      run: (context, { id, step }) => {
        const ids = records.budgetLines.map((line) => line.id)
        const from = ids.indexOf(String(id))
        const to = from + (step === 'up' ? -1 : 1)
        const [one, other] = [ids[from], ids[to]]
        if (one !== undefined && other !== undefined) [ids[from], ids[to]] = [other, one]
        return orderBudgetLines(context, { projectId: records.project.id, ids })
      },
    })
  },
  async remove(event) {
    return write(event, {
      fields: [],
      to: pageOf(event.params.code),
      notice: 'office.notice.removed',
      run: (context, { id }) => removeBudgetLine(context, { id: String(id) }),
    })
  },
}
