import { bankAccountInput } from '#domain/bank/bank-input.ts'
import { bankAccounts, bankAccountTable } from '#store/bank.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'bankAccount.added'

/** Names an own account of the organisation: statements of other accounts are refused. */
export const addBankAccount = action({
  name: 'addBankAccount',
  event,
  schema: bankAccountInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    if (input.id && (await wasMadeBefore(trx, { event, subject: 'bankAccount', id, body: input })))
      return { result: { id }, event: null }
    const isThere = (await bankAccounts(trx)).some(({ iban }) => iban === input.iban)
    refuseFields(isThere ? [{ path: 'iban', key: 'input.taken' }] : [])
    const account = { ...input, id }
    await insertRecord(trx, bankAccountTable, { ...scope, projectId: null }, account)
    return { result: { id }, event: { subject: 'bankAccount', subjectId: id, before: null, after: account } }
  },
})
