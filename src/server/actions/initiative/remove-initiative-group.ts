import { memberRemoval } from '#domain/initiative/initiative-input.ts'
import { deleteRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownInitiative } from '../own-initiative.ts'

/** Removes a group that was entered by mistake; one with members stays. */
export const removeInitiativeGroup = action({
  name: 'removeInitiativeGroup',
  event: 'initiativeGroup.removed',
  schema: memberRemoval,
  run: async ({ trx, input: { id, reason }, context }) => {
    const before = await ownInitiative(trx, context.actor, id)
    await deleteRecord(trx, 'initiative_group', id)
    return {
      result: { id },
      event: { subject: 'initiativeGroup', subjectId: id, before, after: { reason } },
    }
  },
})
