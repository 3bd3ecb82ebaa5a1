import { pickupDutyInput } from '#domain/pickup/pickup-input.ts'
import { missingIds, insertRecord } from '#store/record-table.ts'
import { pickupDutyTable } from '#store/pickup.ts'
import { action } from '../action.ts'
import { wrongController } from '../own-pickup.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { wasMadeBefore } from '../replay.ts'

/** Says who watches the rounds of a village in which days. No name is kept: an account, or a household's contact person. */
export const addPickupDuty = action({
  name: 'addPickupDuty',
  event: 'pickupDuty.added',
  schema: pickupDutyInput,
  run: async ({ trx, input, context, scope }) => {
    const id = input.id ?? context.newId()
    const made = { event: 'pickupDuty.added', subject: 'pickupDuty', id, body: input }
    if (input.id && (await wasMadeBefore(trx, made))) return { result: { id }, event: null }
    const { accountId, householdId, placeId } = input
    const missing = accountId === null ? [] : await missingIds(trx, 'account', [accountId], null)
    refuseFields([
      ...(await wrongVillage(trx, context.actor, placeId)),
      ...missing.map(() => ({ path: 'accountId', key: 'input.reference' })),
      ...(await wrongController(trx, householdId, placeId)),
    ])
    const duty = { ...input, id }
    await insertRecord(trx, pickupDutyTable, { ...scope, projectId: null }, duty)
    return { result: { id }, event: { subject: 'pickupDuty', subjectId: id, before: null, after: duty } }
  },
})
