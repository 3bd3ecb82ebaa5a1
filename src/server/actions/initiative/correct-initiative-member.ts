import { initiativeMemberCorrection, memberFaults } from '#domain/initiative/initiative-input.ts'
import { Problem } from '#server/problem.ts'
import { deleteConsentScan } from '#store/consent-scan.ts'
import { initiativeMemberTable, personOf, setPerson } from '#store/initiative.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownMember, parted, wrongDays } from '../own-initiative.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/**
 * Corrects a membership: role, days, consent and name, or the day on which somebody left. That a name was corrected is in
 * the log, the name is not.
 */
export const correctInitiativeMember = action({
  name: 'correctInitiativeMember',
  event: 'initiativeMember.corrected',
  schema: initiativeMemberCorrection,
  run: async ({ trx, input: { seen, reason, ...given }, context, scope }) => {
    const { id } = given
    const { member: before, group } = await ownMember(trx, context.actor, id)
    const known = await personOf(trx, id)
    if (seen !== undefined && seen !== recordStamp({ ...before, person: known })) {
      throw new Problem('record.conflict', { id })
    }
    const { member, person } = parted(given)
    refuseFields([...memberFaults(given), ...wrongDays(group, member)])
    const withdrawnOn = person === null ? before.withdrawnOn : null
    // Who withdrew their consent stays withdrawn: the consent of then is no other one.
    const consent =
      person === null && before.withdrawnOn !== null
        ? { consentOn: before.consentOn, consentHow: before.consentHow, keptUntil: before.keptUntil }
        : {}
    const after = { ...member, ...consent, groupId: group.id, withdrawnOn }
    const isSamePerson = recordStamp(known ?? {}) === recordStamp(person ?? {})
    if (isSamePerson && recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, initiativeMemberTable, after)
    if (!isSamePerson) await setPerson(trx, scope, id, person)
    // The paper that was signed on another day is not this consent's.
    if (after.consentOn !== before.consentOn) await deleteConsentScan(trx, { memberId: id })
    return {
      result: { id },
      event: { subject: 'initiativeMember', subjectId: id, before, after: { ...after, reason } },
    }
  },
})
