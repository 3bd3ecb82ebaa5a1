import * as v from 'valibot'
import { day, month, optionalDay } from '../calendar/day-input.ts'
import { optionalPositive, smallPrice } from './price-input.ts'
import { positiveAmount } from '../money/amount-input.ts'
import { recordId, recordIds } from '../project/record-input.ts'
import { line, localText, requiredText } from '../text/text-input.ts'
import { tariffUnits } from './tariff.ts'

const newId = v.optional(recordId)

const price = {
  unit: v.picklist(tariffUnits),
  amount: smallPrice,
  vatRate: optionalPositive(99),
  isVatIncluded: v.optional(v.boolean(), true),
  normLitres: optionalPositive(100_000),
  isForAll: v.optional(v.boolean(), true),
  missedShare: optionalPositive(10_000),
  basisKind: v.picklist(['act', 'contract']),
  basisNumber: line,
  basisDate: day,
  basisTitle: localText,
  from: day,
  to: optionalDay,
}
interface Price {
  readonly unit: string
  readonly normLitres: number | null
  readonly from: string
  readonly to: string | null
}
const inOrder = ({ from, to }: Pick<Price, 'from' | 'to'>): boolean => to === null || from <= to
const hasNorm = ({ unit, normLitres }: Price): boolean => unit !== 'cubicMetre' || normLitres !== null
const hasNoNorm = ({ unit, normLitres }: Price): boolean => unit === 'cubicMetre' || normLitres === null

const checkedPrice = <Entries extends v.ObjectEntries>(schema: v.StrictObjectSchema<Entries, undefined>) =>
  v.pipe(
    schema,
    v.forward(
      v.check((tariff) => inOrder(tariff as never), 'input.endBeforeStart'),
      ['to'] as never,
    ),
    v.forward(
      v.check((tariff) => hasNorm(tariff as never), 'input.normNeeded'),
      ['normLitres'] as never,
    ),
    v.forward(
      v.check((tariff) => hasNoNorm(tariff as never), 'input.normNotNeeded'),
      ['normLitres'] as never,
    ),
  )

export const tariffInput = checkedPrice(v.strictObject({ id: newId, placeId: recordId, ...price }))
export const tariffCorrection = checkedPrice(
  v.strictObject({ id: recordId, seen: v.optional(v.string()), ...price, reason: requiredText }),
)

const missed = v.pipe(
  v.number('input.number'),
  v.integer('input.integer'),
  v.minValue(0, 'input.negative'),
  v.maxValue(31, 'input.tooLarge'),
)

/** A month of villages to be charged, with the pick-ups that did not take place there. */
export const chargingInput = v.strictObject({
  id: newId,
  month,
  placeIds: v.pipe(recordIds, v.minLength(1, 'input.required')),
  missed: v.optional(
    v.pipe(v.array(v.strictObject({ placeId: recordId, pickups: missed })), v.maxLength(1000)),
    [],
  ),
})

export const subscriptionInput = v.pipe(
  v.strictObject({
    id: newId,
    householdId: recordId,
    unit: v.picklist(tariffUnits),
    from: day,
    to: optionalDay,
  }),
  v.forward(
    v.check((each) => inOrder(each), 'input.endBeforeStart'),
    ['to'],
  ),
)

export const cashPaymentInput = v.strictObject({
  id: newId,
  householdId: recordId,
  paidOn: day,
  amount: positiveAmount,
})
