import { initiativeMemberInput, memberFaults } from '#domain/initiative/initiative-input.ts'
import { Problem } from '#server/problem.ts'
import { initiativeMemberTable, personOf, setPerson } from '#store/initiative.ts'
import { insertRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownInitiative, parted, wrongDays } from '../own-initiative.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { wasMadeBefore } from '../replay.ts'

const event = 'initiativeMember.added'
const subject = 'initiativeMember'

/** Adds somebody to an initiative group, by name where that person consented. The log keeps no name. */
export const addInitiativeMember = action({
  name: 'addInitiativeMember',
  event,
  schema: initiativeMemberInput,
  run: async ({ trx, input, context, scope }) => {
    const { member: body, person } = parted(input)
    const id = input.id ?? context.newId()
    const group = await ownInitiative(trx, context.actor, input.groupId)
    if (input.id && (await wasMadeBefore(trx, { event, subject, id, body }))) {
      const kept = await personOf(trx, id)
      const isOther = kept !== null && recordStamp(kept) !== recordStamp(person ?? {})
      if (isOther) throw new Problem('record.conflict', { id })
      return { result: { id }, event: null }
    }
    refuseFields([...memberFaults(input), ...wrongDays(group, input)])
    const member = { ...body, id, withdrawnOn: null }
    await insertRecord(trx, initiativeMemberTable, { ...scope, projectId: null }, member)
    await setPerson(trx, scope, id, person)
    return { result: { id }, event: { subject, subjectId: id, before: null, after: member } }
  },
})
