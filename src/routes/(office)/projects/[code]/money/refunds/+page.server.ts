import { isAllowed } from '#domain/account/permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { formatAmount, sumAmounts } from '#domain/money/amount.ts'
import { projectOf } from '../../../../project-of.server.ts'
import { tenge } from '../money-texts.server.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { refunds } = await projectOf(locals, params.code)
  return {
    mayAdd: isAllowed(locals.account?.role ?? 'monitor', 'recordRefund'),
    sum: tenge(sumAmounts(refunds.map((each) => each.amount)), lang),
    refunds: refunds.map((each) => ({
      id: each.id,
      paidOn: formatDay(each.paidOn, lang, 'short'),
      number: each.documentNumber,
      amount: formatAmount(each.amount, lang, { tiyn: 'always' }),
    })),
  }
}
