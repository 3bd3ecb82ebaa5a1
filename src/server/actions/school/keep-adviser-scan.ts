import { consentScanInput } from '#domain/consent/consent-scan.ts'
import { action } from '../action.ts'
import { keepScan, scanToKeep } from '../consent-scans.ts'
import { ownAdviser } from '../own-school.ts'

/** Keeps the paper that a guardian signed, for as long as the adviser's name is kept. */
export const keepAdviserScan = action({
  name: 'keepAdviserScan',
  event: 'adviser.scanned',
  schema: consentScanInput,
  prepare: scanToKeep,
  run: async (step) => {
    const { id } = step.input
    const { name, consentOn } = await ownAdviser(step.trx, step.context.actor, id)
    const own = { id, owner: { adviserId: id }, subject: 'adviser' } as const
    return keepScan(step, { ...own, consentOn: name === null ? null : consentOn })
  },
})
