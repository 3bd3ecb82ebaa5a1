import { contractInput } from '#domain/contract/contract-input.ts'
import { contractTable } from '#store/contract.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongContract } from '../contract-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'contract.added'

/** Adds a contract with who hauls the waste away, takes it in, or supplies something else to the service. */
export const addContract = action({
  name: 'addContract',
  event,
  schema: contractInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    if (input.id && (await wasMadeBefore(trx, { event, subject: 'contract', id, body: input })))
      return { result: { id }, event: null }
    const contract = { ...input, id }
    refuseFields(await wrongContract(trx, contract))
    await insertRecord(trx, contractTable, { ...scope, projectId: null }, contract)
    return { result: { id }, event: { subject: 'contract', subjectId: id, before: null, after: contract } }
  },
})
