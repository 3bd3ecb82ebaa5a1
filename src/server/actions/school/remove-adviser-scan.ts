import { consentScanRemoval } from '#domain/consent/consent-scan.ts'
import { action } from '../action.ts'
import { removeScan } from '../consent-scans.ts'
import { ownAdviser } from '../own-school.ts'

/** Takes the paper that a guardian signed off for good; name and consent stay. */
export const removeAdviserScan = action({
  name: 'removeAdviserScan',
  event: 'adviser.unscanned',
  schema: consentScanRemoval,
  run: async (step) => {
    const { id } = step.input
    await ownAdviser(step.trx, step.context.actor, id)
    return removeScan(step, { id, owner: { adviserId: id }, subject: 'adviser' })
  },
})
