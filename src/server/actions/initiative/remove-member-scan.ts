import { consentScanRemoval } from '#domain/consent/consent-scan.ts'
import { action } from '../action.ts'
import { removeScan } from '../consent-scans.ts'
import { ownMember } from '../own-initiative.ts'

/** Takes the paper that a member signed off for good; name and consent stay. */
export const removeMemberScan = action({
  name: 'removeMemberScan',
  event: 'initiativeMember.unscanned',
  schema: consentScanRemoval,
  run: async (step) => {
    const { id } = step.input
    const { member } = await ownMember(step.trx, step.context.actor, id)
    const beside = { groupId: member.groupId }
    return removeScan(step, { id, owner: { memberId: id }, subject: 'initiativeMember', beside })
  },
})
