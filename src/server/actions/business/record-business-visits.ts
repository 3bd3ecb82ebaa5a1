import { isInScope } from '#domain/account/place-scope.ts'
import { worksOn } from '#domain/business/business.ts'
import { visitsInput } from '#domain/business/business-input.ts'
import type { FieldProblem } from '#server/problem.ts'
import { businesses, businessVisits, insertVisits, lockVisits } from '#store/business.ts'
import { eventForSchool } from '#store/school.ts'
import { action, type Step } from '../action.ts'
import { scopeOf } from '../own-places.ts'
import { refuseFields } from '../parse-input.ts'

type Given = Step<{ readonly eventId: string; readonly businessIds: string[] }>

/**
 * Says which businesses came to an event of the journal: a meeting, a master class. How many people were there stays the
 * event's own, and no more businesses came than people. Those that stand already are left as they are.
 */
export const recordBusinessVisits = action({
  name: 'recordBusinessVisits',
  event: 'businessVisit.recorded',
  schema: visitsInput,
  run: async (step) => {
    const { trx, input, scope } = step
    const { eventId } = input
    await lockVisits(trx, eventId)
    const there = (await businessVisits(trx)).filter((visit) => visit.eventId === eventId)
    const known = new Set(there.map(({ businessId }) => businessId))
    const businessIds = input.businessIds.filter((id) => !known.has(id))
    refuseFields(await wrongVisits(step, businessIds, known.size))
    if (businessIds.length === 0) return { result: { count: 0 }, event: null }
    await insertVisits(trx, scope, { eventId, businessIds })
    return {
      result: { count: businessIds.length },
      event: {
        subject: 'businessVisit',
        subjectId: eventId,
        before: null,
        after: { eventId, businessIds },
      },
    }
  },
})

async function wrongVisits(
  { trx, input, context }: Given,
  added: readonly string[],
  known: number,
): Promise<FieldProblem[]> {
  const scope = await scopeOf(trx, context.actor)
  const event = await eventForSchool(trx, input.eventId)
  if (!event || event.isCancelled || !isInScope(scope, event.placeId))
    return [{ path: 'eventId', key: 'input.reference' }]
  const own = (await businesses(trx)).filter(({ placeId }) => isInScope(scope, placeId))
  const named = added.map((id) => own.find((business) => business.id === id))
  if (named.some((business) => !business || business.withdrawnWhy !== null))
    return [{ path: 'businessIds', key: 'input.reference' }]
  if (named.some((business) => business && !worksOn(business, event.on)))
    return [{ path: 'businessIds', key: 'business.wrong.day' }]
  const isTooMany = event.people !== null && known + added.length > event.people
  return isTooMany
    ? [{ path: 'businessIds', key: 'business.wrong.tooMany', params: { count: event.people ?? 0 } }]
    : []
}
