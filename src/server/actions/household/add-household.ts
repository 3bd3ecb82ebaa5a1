import { householdInput } from '#domain/household/household-input.ts'
import { householdTable } from '#store/household.ts'
import { insertCount, insertPeriod } from '#store/household-writes.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { groupOfVillage, ownStreet } from '../own-household.ts'
import { wasMadeBefore } from '../replay.ts'

/** Adds a household with its first number of residents and its group, where they are known. */
export const addHousehold = action({
  name: 'addHousehold',
  event: 'household.added',
  schema: householdInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'household.added', subject: 'household', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { residents, groupId, ...address } = input
    const street = await ownStreet(trx, context.actor, input.streetId)
    const record = { ...address, id, leftOn: null, leftReason: null }
    await insertRecord(trx, householdTable, { ...scope, projectId: null }, record)
    const first = { householdId: id, from: input.since }
    if (residents !== null) await insertCount(trx, scope, { ...first, id: context.newId(), residents })
    if (groupId !== null) {
      await groupOfVillage(trx, groupId, street.placeId)
      await insertPeriod(trx, 'household_membership', scope, { ...first, id: context.newId(), groupId })
    }
    const after = { ...record, residents, groupId }
    return { result: { id }, event: { subject: 'household', subjectId: id, before: null, after } }
  },
})
