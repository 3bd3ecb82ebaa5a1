import { memberRemoval } from '#domain/initiative/initiative-input.ts'
import { setPerson } from '#store/initiative.ts'
import { deleteRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownMember } from '../own-initiative.ts'

/** Removes a membership that was entered by mistake, with the name; why must be said. */
export const removeInitiativeMember = action({
  name: 'removeInitiativeMember',
  event: 'initiativeMember.removed',
  schema: memberRemoval,
  run: async ({ trx, input: { id, reason }, context, scope }) => {
    const { member } = await ownMember(trx, context.actor, id)
    await setPerson(trx, scope, id, null)
    await deleteRecord(trx, 'initiative_member', id)
    return {
      result: { id },
      event: { subject: 'initiativeMember', subjectId: id, before: member, after: { reason } },
    }
  },
})
