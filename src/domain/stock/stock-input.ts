import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { localName, optionalLine, requiredText } from '../text/text-input.ts'
import { kindsOfHolder, stockMoveKinds, stockUnits } from './stock.ts'

const entries = { name: localName, unit: v.picklist(stockUnits) }
export const stockItemInput = v.strictObject({ id: v.optional(recordId), ...entries })
export const stockItemCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...entries,
  reason: requiredText,
})

/** `quantity`: how many moved; of a stocktaking how many were found, from which the difference is reckoned. */
export const stockMoveInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    itemId: recordId,
    placeId: recordId,
    kind: v.picklist(stockMoveKinds),
    on: day,
    quantity: v.pipe(
      v.number('input.number'),
      v.integer('input.integer'),
      v.minValue(0, 'input.negative'),
      v.maxValue(1_000_000, 'input.tooLarge'),
    ),
    cleanUpId: optionalId,
    workerId: optionalId,
    note: optionalLine,
  }),
  v.forward(
    v.check(({ kind, quantity }) => kind === 'counted' || quantity > 0, 'input.aboveZero'),
    ['quantity'],
  ),
  v.forward(
    v.check(
      ({ kind, cleanUpId, workerId }) =>
        [cleanUpId, workerId].filter((id) => id !== null).length === (kindsOfHolder.includes(kind) ? 1 : 0),
      'input.stockHolder',
    ),
    ['cleanUpId'],
  ),
  v.forward(
    v.check(
      ({ kind, note }) => note !== null || !['used', 'writtenOff', 'counted'].includes(kind),
      'input.required',
    ),
    ['note'],
  ),
)
