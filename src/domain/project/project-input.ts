import * as v from 'valibot'
import { day, optionalDay } from '../calendar/day-input.ts'
import { positiveAmount } from '../money/amount-input.ts'
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

/** An amendment changes the end, the grant, or something told in `subject`. */
export const amendmentInput = v.pipe(
  v.strictObject({
    ...newRecord,
    number: line,
    signedOn: day,
    newEndsOn: optionalDay,
    newGrant: v.optional(v.nullable(positiveAmount), null),
    subject: localText,
  }),
  v.forward(
    v.check(
      (made) => made.newEndsOn !== null || made.newGrant !== null || Object.keys(made.subject).length > 0,
      'input.required',
    ),
    ['subject'],
  ),
)
