import { groupInput } from '#domain/household/household-input.ts'
import { householdGroupTable } from '#store/household.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a group of households of a village. */
export const addHouseholdGroup = action({
  name: 'addHouseholdGroup',
  event: 'householdGroup.added',
  schema: groupInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'householdGroup.added', subject: 'householdGroup', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    refuseFields(await wrongVillage(trx, context.actor, input.placeId))
    const record = { ...input, id }
    await insertRecord(trx, householdGroupTable, { ...scope, projectId: null }, record)
    return {
      result: { id },
      event: { subject: 'householdGroup', subjectId: id, before: null, after: record },
    }
  },
})
