import { businessCorrection } from '#domain/business/business-input.ts'
import { businessTable } from '#store/business.ts'
import { action } from '../action.ts'
import { ownBusiness } from '../own-business.ts'
import { wrongVillage } from '../own-household.ts'
import { refuseFields } from '../parse-input.ts'
import { correctRow, wrongToday } from '../village-record.ts'

/** Corrects what is known of a business, or says until when it worked. */
export const correctBusiness = action({
  name: 'correctBusiness',
  event: 'business.corrected',
  schema: businessCorrection,
  run: async (step) => {
    const { id, seen, reason, ...changed } = step.input
    const before = await ownBusiness(step, id)
    refuseFields([
      ...wrongToday(step, changed.since, 'since'),
      ...(await wrongVillage(step.trx, step.context.actor, changed.placeId)),
    ])
    return correctRow(step, businessTable, before, { seen, reason, changed })
  },
})
