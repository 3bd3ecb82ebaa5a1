import { consentScanInput } from '#domain/consent/consent-scan.ts'
import { personOf } from '#store/initiative.ts'
import { action } from '../action.ts'
import { keepScan, scanToKeep } from '../consent-scans.ts'
import { ownMember } from '../own-initiative.ts'

/** Keeps the paper that a member signed, for as long as the name is kept. */
export const keepMemberScan = action({
  name: 'keepMemberScan',
  event: 'initiativeMember.scanned',
  schema: consentScanInput,
  prepare: scanToKeep,
  run: async (step) => {
    const { id } = step.input
    const { member } = await ownMember(step.trx, step.context.actor, id)
    const consentOn = (await personOf(step.trx, id)) === null ? null : member.consentOn
    const beside = { groupId: member.groupId }
    return keepScan(step, { id, owner: { memberId: id }, subject: 'initiativeMember', beside, consentOn })
  },
})
