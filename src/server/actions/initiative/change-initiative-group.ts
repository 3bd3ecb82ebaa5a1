import { initiativeGroupChange } from '#domain/initiative/initiative-input.ts'
import { Problem } from '#server/problem.ts'
import { initiativeGroupById, initiativeGroupTable } from '#store/initiative.ts'
import { updateRecord } from '#store/record-table.ts'
import { action } from '../action.ts'
import { ownInitiative } from '../own-initiative.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'

/** Changes an initiative group, or says on which day it ended. Nobody of it may have come before or have left after it. */
export const changeInitiativeGroup = action({
  name: 'changeInitiativeGroup',
  event: 'initiativeGroup.changed',
  schema: initiativeGroupChange,
  run: async ({ trx, input: { seen, ...after }, context }) => {
    const { id, formedOn, endedOn } = after
    const before = await ownInitiative(trx, context.actor, id)
    if (seen !== undefined && seen !== recordStamp(before)) throw new Problem('record.conflict', { id })
    const members = (await initiativeGroupById(trx, id))?.members ?? []
    refuseFields([
      ...(await wrongVillage(trx, context.actor, after.placeId)),
      ...(members.some(({ from }) => from < formedOn)
        ? [{ path: 'formedOn', key: 'input.memberEarlier' }]
        : []),
      ...(endedOn !== null && members.some(({ from, to }) => (to ?? from) > endedOn)
        ? [{ path: 'endedOn', key: 'input.memberLater' }]
        : []),
    ])
    if (recordStamp(before) === recordStamp(after)) return { result: { id }, event: null }
    await updateRecord(trx, initiativeGroupTable, after)
    return { result: { id }, event: { subject: 'initiativeGroup', subjectId: id, before, after } }
  },
})
