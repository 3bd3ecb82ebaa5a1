import * as v from 'valibot'
import { recordId } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'
import { maxTokenDays, tokenAccesses } from './token.ts'

/** A token as a person asks for it: what it is for, what it may do and for how many days. */
export const issueTokenInput = v.strictObject({
  name: v.pipe(line, v.maxLength(100, 'input.tooLong')),
  access: v.picklist(tokenAccesses),
  days: v.pipe(
    v.number('input.number'),
    v.integer('input.integer'),
    v.minValue(1, 'input.position'),
    v.maxValue(maxTokenDays, 'input.tooLarge'),
  ),
})

export const revokeTokenInput = v.strictObject({ id: recordId })
