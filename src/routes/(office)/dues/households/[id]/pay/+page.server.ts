import { recordCashPayment } from '#actions/dues/record-cash-payment.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { balanceOn } from '#domain/dues/balance.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { formValues } from '#ui/form/form-values.ts'
import { asking } from '../../../../register.server.ts'
import { write } from '../../../../write.server.ts'
import { accountFor, namedAccount } from '../../../account.server.ts'
import { cashFields } from '../../../tariff-fields.server.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, params }) => {
  const { role, today } = await asking(locals)
  const account = await accountFor(locals, params.id)
  const owed = balanceOn(account.entries, today)
  const fields = cashFields(locals.lang)
  return {
    ...namedAccount(account, locals.lang),
    page: {
      back: `/dues/households/${account.household.id}`,
      fields,
      values: formValues(fields, { paidOn: today, amount: owed > 0n ? owed : null }),
      mayWrite: isAllowed(role, 'recordCashPayment') && account.household.mergedInto === null,
      id: uuidV7(Date.now()),
    },
  }
}

export const actions: Actions = {
  save: (event) =>
    write<{ id: string }>(event, {
      fields: cashFields(event.locals.lang),
      to: ({ id }) => `/dues/payments/${id}`,
      run: (context, read) => recordCashPayment(context, { ...read, householdId: event.params.id } as never),
    }),
}
