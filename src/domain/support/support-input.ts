import * as v from 'valibot'
import { day } from '../calendar/day-input.ts'
import { positiveAmount } from '../money/amount-input.ts'
import { recordId } from '../project/record-input.ts'
import { line, optionalLine, requiredText } from '../text/text-input.ts'
import { stepKinds, supportKinds, type StepKind } from './support.ts'

const entries = {
  kind: v.picklist(supportKinds),
  programme: line,
  givenBy: line,
  asked: positiveAmount,
  help: optionalLine,
  termDays: v.optional(
    v.nullable(
      v.pipe(
        v.number('input.number'),
        v.integer('input.integer'),
        v.minValue(1, 'input.position'),
        v.maxValue(730, 'input.tooLarge'),
      ),
    ),
    null,
  ),
}

/** An application with its first step: it is being prepared, or it went out. */
export const applicationInput = v.strictObject({
  id: v.optional(recordId),
  businessId: recordId,
  ...entries,
  first: v.optional(v.picklist(['prepared', 'sent']), 'sent'),
  on: day,
})
export const applicationCorrection = v.strictObject({
  id: recordId,
  seen: v.optional(v.string()),
  ...entries,
  reason: requiredText,
})

const hasAmount = (kind: StepKind): boolean => kind === 'approved' || kind === 'paid'

export const stepInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    applicationId: recordId,
    kind: v.picklist(stepKinds),
    on: day,
    amount: v.optional(v.nullable(positiveAmount), null),
    note: optionalLine,
  }),
  v.forward(
    v.check(({ kind, amount }) => !hasAmount(kind) || amount !== null, 'input.required'),
    ['amount'],
  ),
  v.forward(
    v.check(({ kind, amount }) => hasAmount(kind) || amount === null, 'input.noAmount'),
    ['amount'],
  ),
  v.forward(
    v.check(({ kind, note }) => kind !== 'refused' || note !== null, 'input.refusalReason'),
    ['note'],
  ),
)
