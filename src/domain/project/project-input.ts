import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { planValue } from '../indicator/indicator-input.ts'
import { amount, positiveAmount } from '../money/amount-input.ts'
import { formEditions } from '../report/form/editions.ts'
import { line, localName, localText, optionalLine } from '../text/text-input.ts'
import { newRecord, recordId } from './record-input.ts'

const isTimeZone = (name: string): boolean => /^[A-Z][A-Za-z_]+\/[A-Za-z_]+$/.test(name)
const isForm = (id: string): boolean => formEditions.some((form) => form.id === id)

/** Short name of a project, unique in its organisation. */
export const projectCode = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/, 'input.code'))

/** The passport of a grant project. */
export const projectInput = v.pipe(
  v.strictObject({
    id: v.optional(recordId),
    code: projectCode,
    title: localName,
    direction: localText,
    contractNumber: optionalLine,
    contractDate: optionalDay,
    startsOn: day,
    endsOn: day,
    grant: positiveAmount,
    timeZone: v.optional(v.pipe(v.string(), v.check(isTimeZone, 'input.timeZone')), 'Asia/Qyzylorda'),
    form: v.pipe(v.string(), v.check(isForm, 'input.form')),
  }),
  v.forward(
    v.check(({ startsOn, endsOn }) => endsOn >= startsOn, 'input.endBeforeStart'),
    ['endsOn'],
  ),
)

const eachOnce = (changes: readonly { readonly id: string }[]): boolean =>
  new Set(changes.map(({ id }) => id)).size === changes.length
const tiynDigits = v.pipe(v.string(), v.regex(/^\d{1,14}$/, 'input.invalid'))

/** A planned value as an amendment sets it; what stood before is the record's own. */
const amendedPlan = v.variant('kind', [
  v.strictObject({ kind: v.literal('indicator'), id: recordId, after: planValue }),
  v.strictObject({ kind: v.literal('budgetLine'), id: recordId, after: amount }),
])
const amendedValue = v.variant('kind', [
  v.strictObject({ kind: v.literal('indicator'), id: recordId, before: planValue, after: planValue }),
  v.strictObject({ kind: v.literal('budgetLine'), id: recordId, before: tiynDigits, after: tiynDigits }),
])

const amendment = {
  ...newRecord,
  number: line,
  signedOn: day,
  newEndsOn: optionalDay,
  newGrant: v.optional(v.nullable(positiveAmount), null),
  subject: localText,
}
const changesSomething = (made: {
  readonly newEndsOn: string | null
  readonly newGrant: bigint | null
  readonly subject: object
  readonly changes: readonly unknown[]
}): boolean =>
  made.newEndsOn !== null ||
  made.newGrant !== null ||
  made.changes.length > 0 ||
  Object.keys(made.subject).length > 0

/** An amendment changes the end, the grant, planned values, or something told in `subject`. */
export const amendmentInput = v.pipe(
  v.strictObject({
    ...amendment,
    changes: v.optional(
      v.pipe(
        v.array(amendedPlan),
        v.maxLength(500, 'input.tooMany'),
        v.check((all) => eachOnce(all), 'input.repeated'),
      ),
      [],
    ),
  }),
  v.forward(
    v.check((made) => changesSomething(made), 'input.required'),
    ['subject'],
  ),
)

/** An amendment as it stands recorded, with what each planned value was before. */
export const amendmentContent = v.pipe(
  v.strictObject({ ...amendment, changes: v.array(amendedValue) }),
  v.forward(
    v.check((made) => changesSomething(made), 'input.required'),
    ['subject'],
  ),
)
