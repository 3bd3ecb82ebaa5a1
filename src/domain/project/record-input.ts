import * as v from 'valibot'

/** Identifier of a record: a UUID of version 7, lower case. */
export const recordId = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'input.id'),
)
export const optionalId = v.optional(v.nullable(recordId), null)

/** Several different records, at most a thousand. */
export const recordIds = v.optional(
  v.pipe(
    v.array(recordId),
    v.maxLength(1000, 'input.tooMany'),
    v.check((ids) => new Set(ids).size === ids.length, 'input.repeated'),
  ),
  [],
)

/** Whole number of people or things; more than ten million is a slip of the finger. */
export const count = v.pipe(
  v.number('input.number'),
  v.integer('input.integer'),
  v.minValue(0, 'input.negative'),
  v.maxValue(10_000_000, 'input.tooLarge'),
)
export const optionalCount = v.optional(v.nullable(count), null)

/** Place in a printed list, from 1; absent means behind the last. */
export const position = v.optional(v.pipe(count, v.minValue(1, 'input.position')))

/** What every new record of a project has: its id where the client made it, and its project. */
export const newRecord = { id: v.optional(recordId), projectId: recordId }
