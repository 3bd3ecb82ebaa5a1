import { memberWithdrawal } from '#domain/initiative/initiative-input.ts'
import { initiativeMemberTable, personOf, setPerson } from '#store/initiative.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownMember } from '../own-initiative.ts'
import { refuseFields } from '../parse-input.ts'

/**
 * Withdraws a member's consent: name and phone are erased at once, the membership stays and counts. Nobody is asked why
 * (the Law 94-V, article 8).
 */
export const withdrawMemberConsent = action({
  name: 'withdrawMemberConsent',
  event: 'initiativeMember.withdrawn',
  schema: memberWithdrawal,
  run: async ({ trx, input: { id, on }, context, scope }) => {
    const { member } = await ownMember(trx, context.actor, id)
    if ((await personOf(trx, id)) === null || member.consentOn === null) {
      return { result: { id }, event: null }
    }
    refuseFields(on < member.consentOn ? [{ path: 'on', key: 'input.endBeforeStart' }] : [])
    await setPerson(trx, scope, id, null)
    await updateRecord(trx, initiativeMemberTable, { ...member, withdrawnOn: on })
    const { groupId } = member
    const before = { groupId, withdrawnOn: member.withdrawnOn }
    const after = { groupId, withdrawnOn: on }
    return { result: { id }, event: { subject: 'initiativeMember', subjectId: id, before, after } }
  },
})
