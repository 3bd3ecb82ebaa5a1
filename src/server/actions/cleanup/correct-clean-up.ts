import { cleanUpCorrection } from '#domain/cleanup/clean-up-input.ts'
import { cleanUpTable, setDumps } from '#store/clean-up.ts'
import { action } from '../action.ts'
import { ownCleanUp, wrongDumps, wrongPlaceAndProject } from '../own-clean-up.ts'
import { refuseFields } from '../parse-input.ts'
import { recordStamp } from '../record-stamp.ts'
import { correctRow, lockedRecord, wrongToday } from '../village-record.ts'

/** Corrects what was planned or recorded of a clean-up, with a reason. Without a day it was not held. */
export const correctCleanUp = action({
  name: 'correctCleanUp',
  event: 'cleanUp.corrected',
  schema: cleanUpCorrection,
  run: async (step) => {
    const { id, seen, reason, dumpIds, ...changed } = step.input
    const cleanUp = await ownCleanUp(step, id)
    const { heldOn } = changed
    const isHeldAndCancelled = heldOn !== null && cleanUp.cancelledWhy !== null
    refuseFields([
      ...(await wrongPlaceAndProject(step, changed)),
      ...(await wrongDumps(step, step.input)),
      ...(heldOn === null ? [] : wrongToday(step, heldOn, 'heldOn')),
      ...(isHeldAndCancelled ? [{ path: 'heldOn', key: 'input.cancelled' }] : []),
      ...(heldOn === null && (changed.people !== null || cleanUp.persons.length > 0)
        ? [{ path: 'heldOn', key: 'input.required' }]
        : []),
    ])
    const before = await lockedRecord(step, cleanUpTable, id)
    const outcome = await correctRow(step, cleanUpTable, before, { seen, reason, changed })
    const isOfOthers = recordStamp(dumpIds.toSorted()) !== recordStamp(cleanUp.dumpIds.toSorted())
    if (!isOfOthers) return outcome
    await setDumps(step.trx, step.scope.organisationId, id, dumpIds)
    const event = {
      before: { ...before, dumpIds: cleanUp.dumpIds },
      after: { ...before, ...changed, dumpIds, reason },
    }
    return { ...outcome, event: { subject: 'cleanUp', subjectId: id, ...event } }
  },
})
