import * as v from 'valibot'
import { optionalDay } from '../calendar/day-input.ts'
import { newRecord, position, recordId } from '../project/record-input.ts'
import { localText } from '../text/text-input.ts'
import { narrativeFields } from './narrative.ts'

/** A text of the form. `version` is the one the person saw, 0 where there was none. */
export const narrativeInput = v.strictObject({
  projectId: recordId,
  field: v.picklist(narrativeFields),
  kind: v.optional(v.nullable(v.picklist(['final', 'interim'])), null),
  version: v.pipe(v.number(), v.integer('input.integer'), v.minValue(0, 'input.negative')),
  text: localText,
})

export const storyInput = v.pipe(
  v.strictObject({
    ...newRecord,
    position,
    title: localText,
    before: localText,
    impact: localText,
    result: localText,
    quote: localText,
    quotedPerson: localText,
    hasConsent: v.optional(v.boolean(), false),
    consentOn: optionalDay,
  }),
  v.forward(
    v.check(({ hasConsent, consentOn }) => hasConsent === (consentOn !== null), 'input.consent'),
    ['consentOn'],
  ),
)

export const proposalInput = v.strictObject({
  ...newRecord,
  position,
  sphere: localText,
  priority: localText,
  problem: localText,
  amountThousands: v.pipe(
    v.number('input.number'),
    v.integer('input.integer'),
    v.minValue(1, 'input.amount.zero'),
    v.maxValue(999_999_999, 'input.tooLarge'),
  ),
  grantKind: v.picklist(['short', 'medium', 'long']),
  expected: localText,
})
