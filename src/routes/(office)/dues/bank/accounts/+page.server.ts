import { addBankAccount } from '#actions/bank/add-bank-account.ts'
import { removeBankAccount } from '#actions/bank/remove-bank-account.ts'
import { isAllowed } from '#domain/account/permissions.ts'
import { formatIban } from '#domain/contact/iban.ts'
import type { Language } from '#domain/text/local-text.ts'
import { message } from '#i18n/message.ts'
import { uuidV7 } from '#server/uuid-v7.ts'
import { bankAccounts } from '#store/bank.ts'
import type { FormField } from '#ui/form/form-field.ts'
import { reasonField } from '../../../households/household-fields.server.ts'
import { asking } from '../../../register.server.ts'
import { write } from '../../../write.server.ts'
import type { Actions, PageServerLoad } from './$types'

const fieldsOf = (lang: Language): readonly FormField[] => [
  {
    kind: 'line',
    name: 'iban',
    label: message(lang, 'bank.iban'),
    hint: message(lang, 'bank.iban.hint'),
    isRequired: true,
    maxLength: 50,
  },
  { kind: 'line', name: 'bank', label: message(lang, 'bank.bank'), isRequired: true, maxLength: 200 },
]

export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals
  const { role, read } = await asking(locals)
  const accounts = await read((db) => bankAccounts(db))
  return {
    fields: fieldsOf(lang),
    reasonFields: [reasonField(lang)],
    id: uuidV7(Date.now()),
    mayAdd: isAllowed(role, 'addBankAccount'),
    mayRemove: isAllowed(role, 'removeBankAccount'),
    accounts: accounts.map(({ id, iban, bank }) => ({ id, bank, iban: formatIban(iban) })),
  }
}

const here = '/dues/bank/accounts'

export const actions: Actions = {
  add: (event) =>
    write(event, {
      fields: fieldsOf(event.locals.lang),
      to: here,
      run: (context, read) => addBankAccount(context, read as never),
    }),
  remove: (event) =>
    write(event, {
      fields: [{ kind: 'hidden', name: 'accountId' }, reasonField(event.locals.lang)],
      to: here,
      notice: 'office.notice.removed',
      run: (context, { accountId, reason }) =>
        removeBankAccount(context, { id: String(accountId), reason: String(reason) }),
    }),
}
