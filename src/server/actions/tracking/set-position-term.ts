import * as v from 'valibot'
import { keepDays, setKeepDays } from '#store/tracking.ts'
import { action } from '../action.ts'

/** Sets for how many days positions are kept. */
export const setPositionTerm = action({
  name: 'setPositionTerm',
  event: 'tracking.changed',
  schema: v.strictObject({
    keepDays: v.pipe(
      v.number('input.number'),
      v.integer('input.integer'),
      v.minValue(1, 'input.negative'),
      v.maxValue(400, 'input.tooLarge'),
    ),
  }),
  run: async ({ trx, input, scope }) => {
    const before = { keepDays: await keepDays(trx) }
    if (before.keepDays === input.keepDays) return { result: input, event: null }
    await setKeepDays(trx, scope.organisationId, input.keepDays)
    return { result: input, event: { subject: 'tracking', subjectId: null, before, after: input } }
  },
})
