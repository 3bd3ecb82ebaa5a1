import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { optionalId, recordId } from '../project/record-input.ts'
import { optionalLine, requiredText } from '../text/text-input.ts'
import { bioWasteKinds, wasteSides, wasteUnits } from './biowaste.ts'

const wasteAmount = v.pipe(
  v.number('input.number'),
  v.finite('input.number'),
  v.check((value) => value > 0, 'input.aboveZero'),
  v.maxValue(100_000, 'input.tooLarge'),
  v.check((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6, 'input.decimals'),
)
const monthNumber = v.pipe(
  v.number('input.number'),
  v.integer('input.integer'),
  v.minValue(1, 'input.position'),
  v.maxValue(12, 'input.tooLarge'),
)
const entries = {
  placeId: recordId,
  businessId: optionalId,
  kind: v.picklist(bioWasteKinds),
  unit: v.picklist(wasteUnits),
  amount: wasteAmount,
  fromMonth: v.optional(monthNumber, 1),
  toMonth: v.optional(monthNumber, 12),
  since: day,
  until: optionalDay,
  note: optionalLine,
}
type Days = { readonly since: string; readonly until: string | null }
const isInOrder = ({ since, until }: Days): boolean => until === null || until >= since

export const wasteNoticeInput = v.pipe(
  v.strictObject({ id: v.optional(recordId), side: v.picklist(wasteSides), ...entries }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['until'],
  ),
)
export const wasteNoticeCorrection = v.pipe(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...entries, reason: requiredText }),
  v.forward(
    v.check((given) => isInOrder(given), 'input.endBeforeStart'),
    ['until'],
  ),
)

export const wasteAgreement = v.strictObject({
  id: v.optional(recordId),
  offerId: recordId,
  needId: recordId,
  on: day,
  amount: wasteAmount,
  note: optionalLine,
})
export const wasteRefusal = v.strictObject({
  id: v.optional(recordId),
  offerId: recordId,
  needId: recordId,
  on: day,
  reason: requiredText,
})
export const wasteMatchEnd = v.strictObject({ id: recordId, on: day })
export const wasteHandOverInput = v.strictObject({
  id: v.optional(recordId),
  matchId: recordId,
  on: day,
  amount: wasteAmount,
  note: optionalLine,
})
