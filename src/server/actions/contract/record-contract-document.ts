import { documentInput } from '#domain/contract/contract-input.ts'
import { Problem } from '#server/problem.ts'
import { contractDocumentTable, contractTable } from '#store/contract.ts'
import { insertRecord, recordToChange } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongDocument } from '../contract-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'contractDocument.recorded'

/** Records an act of work done or an invoice of a contract, for a month. */
export const recordContractDocument = action({
  name: 'recordContractDocument',
  event,
  schema: documentInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const contract = await recordToChange(trx, contractTable, input.contractId)
    if (!contract) throw new Problem('record.notFound', { id: input.contractId })
    const made = { event, subject: 'contractDocument', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const document = { ...input, id }
    refuseFields(await wrongDocument(trx, document, contract))
    await insertRecord(trx, contractDocumentTable, { ...scope, projectId: null }, document)
    return {
      result: { id },
      event: { subject: 'contractDocument', subjectId: id, before: null, after: document },
    }
  },
})
