import { businessInput } from '#domain/business/business-input.ts'
import { businessTable } from '#store/business.ts'
import { action } from '../action.ts'
import { wrongVillage } from '../own-household.ts'
import { enterRecord, wrongToday } from '../village-record.ts'

const event = 'business.added'

/** Enters an entrepreneur, a farm, a cooperative or a company of a village. */
export const addBusiness = action({
  name: 'addBusiness',
  event,
  schema: businessInput,
  run: (step) => {
    const { id: _, ...business } = step.input
    return enterRecord(step, {
      table: businessTable,
      event,
      record: { ...business, consentOn: null, consentEndedOn: null, withdrawnWhy: null },
      problems: async () => [
        ...wrongToday(step, business.since, 'since'),
        ...(await wrongVillage(step.trx, step.context.actor, business.placeId)),
      ],
    })
  },
})
