import * as v from 'valibot'
import { optionalDay } from '../calendar/day-input.ts'
import { line, optionalLine } from '../text/text-input.ts'
import { residents } from './household-input.ts'

/** Rows of one table; a village has some thousands of households at most. */
const mostRows = 5000

/** A row of a table of households. `at` is its number in the table, from 1, for what is to be said about it. */
const householdRow = v.strictObject({
  at: v.number(),
  village: line,
  street: line,
  number: line,
  /** Must be told of a household that is not there yet. */
  since: optionalDay,
  residents: v.optional(v.nullable(residents), null),
  /** From which day so many live there; of a new household the first unless told. */
  residentsFrom: optionalDay,
  group: optionalLine,
  note: optionalLine,
})

/** A table of households to be taken over. New streets and groups get their names in `lang`. */
export const householdRows = v.strictObject({
  lang: v.picklist(['ru', 'kk']),
  /** What the table is called; stands in the history as the reason of what it corrects. */
  source: line,
  rows: v.pipe(v.array(householdRow), v.maxLength(mostRows, 'input.tooMany')),
})
export type HouseholdRow = v.InferOutput<typeof householdRow>
export type HouseholdRows = v.InferOutput<typeof householdRows>
