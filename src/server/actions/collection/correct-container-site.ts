import { siteCorrection } from '#domain/collection/collection-input.ts'
import { containerSiteTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { ownSite } from '../own-collection.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, lockedRecord } from '../village-record.ts'

/** Corrects what a site is called and where it is; with waste collected there it stays in its village. */
export const correctContainerSite = action({
  name: 'correctContainerSite',
  event: 'containerSite.corrected',
  schema: siteCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const site = await ownSite(step, id)
    const isMoved = changed.placeId !== site.placeId && site.emptyings.length > 0
    refuseFields([
      ...(await wrongVillage(step.trx, step.context.actor, changed.placeId)),
      ...(isMoved ? [{ path: 'placeId', key: 'input.siteHasWaste' }] : []),
    ])
    const before = await lockedRecord(step, containerSiteTable, id)
    return correctRow(step, containerSiteTable, before, { seen, reason, changed })
  },
})
