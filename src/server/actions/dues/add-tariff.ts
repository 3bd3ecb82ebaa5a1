import { tariffInput } from '#domain/dues/dues-input.ts'
import { insertRecord } from '#store/record-table.ts'
import { tariffTable } from '#store/tariff.ts'
import { action } from '../action.ts'
import { wrongSettlements, wrongTariff } from '../dues-checks.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a tariff of a place. Throws `input.invalid` where one of the same unit holds there on some of its days. */
export const addTariff = action({
  name: 'addTariff',
  event: 'tariff.added',
  schema: tariffInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'tariff.added', subject: 'tariff', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const tariff = { ...input, id }
    refuseFields([
      ...(await wrongSettlements(trx, [tariff.placeId], 'placeId')),
      ...(await wrongTariff(trx, tariff)),
    ])
    await insertRecord(trx, tariffTable, { ...scope, projectId: null }, tariff)
    return { result: { id }, event: { subject: 'tariff', subjectId: id, before: null, after: tariff } }
  },
})
