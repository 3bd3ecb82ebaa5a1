import { reversePayment } from '#actions/dues/reverse-payment.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { mayRead } from '#domain/account/read-permissions.ts'
import { formatDay } from '#domain/calendar/format-day.ts'
import { accountCode } from '#domain/dues/account-code.ts'
import { amountInWords } from '#domain/money/amount-in-words.ts'
import { message } from '#i18n/message.ts'
import { incomingOfPayment } from '#store/incoming.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import { accountFor, namedAccount, paymentFor } from '../../account.server.ts'
import { tenge } from '../../dues.server.ts'
import { reversalFields } from '../../tariff-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { lang } = locals
  const { role, today, read } = await asking(locals)
  const payment = await paymentFor(locals, params.id)
  const account = await accountFor(locals, payment.householdId)
  return {
    id: payment.id,
    ...namedAccount(account, lang),
    householdId: payment.householdId,
    code: accountCode(account.accountNumber),
    number: payment.receiptNumber,
    method: message(lang, `dues.entry.${payment.method}`),
    amount: tenge(payment.amount, lang),
    words: amountInWords(payment.amount, lang),
    paidOn: formatDay(payment.paidOn, lang),
    reversedOn: payment.reversedOn ? formatDay(payment.reversedOn, lang) : null,
    reason: payment.reversedReason,
    mayReverse: payment.reversedOn === null && isAllowed(role, 'reversePayment'),
    fields: reversalFields(lang),
    today,
    // Who takes cash sees the payment, not the statement behind it.
    incomingId: mayRead(role, 'bank') ? await read((db) => incomingOfPayment(db, payment.id)) : null,
  }
}

export const actions: Actions = {
  reverse: (event) =>
    write(event, {
      fields: reversalFields(event.locals.lang),
      to: `/dues/payments/${event.params.id}`,
      run: (context, read) => reversePayment(context, { ...read, id: event.params.id } as never),
    }),
}
