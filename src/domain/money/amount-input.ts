import * as v from 'valibot'
import { parseAmount, type Tiyn } from './amount.ts'

/** A decimal amount in tenge as text, exact to the tiyn; the output is tiyn. Zero or more. */
export const amount = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }): Tiyn => {
    const read = parseAmount(dataset.value)
    if (read.ok) return read.tiyn
    addIssue({ message: `input.amount.${read.reason}` })
    return NEVER
  }),
)

/** An amount above zero. */
export const positiveAmount = v.pipe(
  amount,
  v.check((tiyn) => tiyn > 0n, 'input.amount.zero'),
)
