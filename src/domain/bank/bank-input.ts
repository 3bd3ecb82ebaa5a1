import * as v from 'valibot'
import { parseIban } from '../contact/iban.ts'
import { day } from '../calendar/day-input.ts'
import { amountFromDecimal, amountToDecimal, maxAmount, type Tiyn } from '../money/amount.ts'
import { positiveAmount } from '../money/amount-input.ts'
import { recordId } from '../project/record-input.ts'
import { line, requiredText } from '../text/text-input.ts'
import type { BankStatement } from './statement.ts'

/** An account in Kazakhstan, kept without spaces and in capitals. */
const iban = v.pipe(
  v.string(),
  v.maxLength(50, 'input.tooLong'),
  v.check((text) => parseIban(text).ok, 'input.iban'),
  v.transform((text) => text.replace(/[\s\u00a0]/g, '').toUpperCase()),
)

export const bankAccountInput = v.strictObject({
  id: v.optional(recordId),
  iban,
  bank: v.pipe(line, v.maxLength(200, 'input.tooLong')),
})

/** More than a year of a district's payments. */
export const statementMaxBytes = 5 * 1024 * 1024

/** As many lines as the reader takes. */
export const statementMaxLines = 20_000

/** An amount with its sign as a machine writes it, '-202742.80'; a balance may lie below zero. */
const balance = v.pipe(
  v.string(),
  v.maxLength(20, 'input.tooLong'),
  v.rawTransform(({ dataset, addIssue, NEVER }): Tiyn => {
    const read = amountFromDecimal(dataset.value)
    if (read !== null && read <= maxAmount && read >= -maxAmount) return read
    addIssue({ message: 'input.amount.notANumber' })
    return NEVER
  }),
)
const text = (limit: number) => v.optional(v.pipe(v.string(), v.maxLength(limit, 'input.tooLong')), '')

/** A statement as its reader gives it: sums as text, lines with their place in the file. */
export const statementInput = v.strictObject({
  id: v.optional(recordId),
  iban,
  from: day,
  to: day,
  opening: balance,
  received: balance,
  spent: balance,
  closing: balance,
  lines: v.pipe(
    v.array(
      v.strictObject({
        at: v.pipe(v.number('input.number'), v.integer('input.integer'), v.minValue(1, 'input.negative')),
        isIncoming: v.boolean(),
        number: text(100),
        day,
        amount: positiveAmount,
        payer: text(300),
        payerIban: text(40),
        purpose: text(1000),
      }),
    ),
    v.maxLength(statementMaxLines, 'input.tooMany'),
  ),
})

type StatementGiven = v.InferInput<typeof statementInput>

/** What a reader read as the input that takes it over. */
export const inputOfStatement = ({ encoding: _, lines, ...rest }: BankStatement): StatementGiven => ({
  ...rest,
  opening: amountToDecimal(rest.opening),
  received: amountToDecimal(rest.received),
  spent: amountToDecimal(rest.spent),
  closing: amountToDecimal(rest.closing),
  lines: lines.map((line) => ({ ...line, amount: amountToDecimal(line.amount) })),
})

/** Says whose money it is, by the code under which the household pays. */
export const assignInput = v.strictObject({
  incomingId: recordId,
  account: v.pipe(line, v.maxLength(40, 'input.tooLong')),
})

/** Money that is put aside, or waits again: why. */
export const reasonedInput = v.strictObject({ incomingId: recordId, reason: requiredText })

/** What Kaspi tells of money that it has taken; the account is kept as it was typed. */
export const kaspiPaymentInput = v.strictObject({
  id: v.optional(recordId),
  txnId: v.pipe(line, v.maxLength(100, 'input.tooLong')),
  account: v.pipe(v.string(), v.maxLength(200, 'input.tooLong')),
  amount: positiveAmount,
  day,
})
