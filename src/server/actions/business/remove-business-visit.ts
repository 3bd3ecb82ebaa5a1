import { visitRemoval } from '#domain/business/business-input.ts'
import { Problem } from '#server/problem.ts'
import { businessVisits, deleteVisit } from '#store/business.ts'
import { action } from '../action.ts'
import { ownBusiness } from '../own-business.ts'

/** Takes back that a business came to an event; the log keeps it with the reason. */
export const removeBusinessVisit = action({
  name: 'removeBusinessVisit',
  event: 'businessVisit.removed',
  schema: visitRemoval,
  run: async (step) => {
    const { eventId, businessId, reason } = step.input
    await ownBusiness(step, businessId)
    const isThere = (await businessVisits(step.trx)).some(
      (visit) => visit.eventId === eventId && visit.businessId === businessId,
    )
    if (!isThere) throw new Problem('record.notFound', { id: eventId })
    await deleteVisit(step.trx, { eventId, businessId })
    return {
      result: { id: eventId },
      event: {
        subject: 'businessVisit',
        subjectId: eventId,
        before: { eventId, businessId },
        after: { reason },
      },
    }
  },
})
