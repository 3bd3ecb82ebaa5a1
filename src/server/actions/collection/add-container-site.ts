import { siteInput } from '#domain/collection/collection-input.ts'
import { containerSiteTable } from '#store/collection.ts'
import { action } from '../action.ts'
import { wrongVillage } from '../own-household.ts'
import { enterRecord } from '../village-record.ts'

const event = 'containerSite.added'

/** Enters a place where containers stand. */
export const addContainerSite = action({
  name: 'addContainerSite',
  event,
  schema: siteInput,
  run: (step) => {
    const { id: _, ...record } = step.input
    return enterRecord(step, {
      table: containerSiteTable,
      event,
      record,
      problems: () => wrongVillage(step.trx, step.context.actor, record.placeId),
    })
  },
})
