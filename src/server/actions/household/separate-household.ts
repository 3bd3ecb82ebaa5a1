import * as v from 'valibot'
import { isInScope } from '#domain/account/place-scope.ts'
import { recordId } from '#domain/project/record-input.ts'
import { requiredText } from '#domain/text/text-input.ts'
import { Problem } from '#server/problem.ts'
import { lockHousehold } from '#store/household.ts'
import { setMergedInto } from '#store/household-writes.ts'
import { action } from '../action.ts'
import { scopeOf } from '../own-places.ts'

/**
 * Takes back that a household was a second record of another: it counts again as it stood. What the other took over stays
 * with it, for a person to correct. Throws `record.exists` where another household has its address by now.
 */
export const separateHousehold = action({
  name: 'separateHousehold',
  event: 'household.separated',
  schema: v.strictObject({ id: recordId, reason: requiredText }),
  run: async ({ trx, input: { id, reason }, context }) => {
    const household = await lockHousehold(trx, id)
    if (!household || !isInScope(await scopeOf(trx, context.actor), household.placeId))
      throw new Problem('record.notFound', { id })
    const { mergedInto } = household
    if (mergedInto === null) return { result: { id }, event: null }
    await setMergedInto(trx, id, null)
    const [before, after] = [{ mergedInto }, { mergedInto: null, reason }]
    return { result: { id }, event: { subject: 'household', subjectId: id, before, after } }
  },
})
