import { streetInput } from '#domain/household/household-input.ts'
import { streetTable } from '#store/household.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a street of a village. */
export const addStreet = action({
  name: 'addStreet',
  event: 'street.added',
  schema: streetInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'street.added', subject: 'street', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(await wrongVillage(trx, context.actor, input.placeId))
    const record = { ...input, id }
    await insertRecord(trx, streetTable, { ...scope, projectId: null }, record)
    return { result: { id }, event: { subject: 'street', subjectId: id, before: null, after: record } }
  },
})
