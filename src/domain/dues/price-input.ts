import * as v from 'valibot'
import { positiveAmount } from '../money/amount-input.ts'

/** A price of a month or a cubic metre: above 100 000 ₸ is a slip of the finger. */
export const smallPrice = v.pipe(
  positiveAmount,
  v.check((tiyn) => tiyn <= 10_000_000n, 'input.tooLarge'),
)

/** A whole number from 1, or null where there is none. */
export const optionalPositive = (most: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.integer('input.integer'),
        v.minValue(1, 'input.negative'),
        v.maxValue(most, 'input.tooLarge'),
      ),
    ),
    null,
  )
