import * as v from 'valibot'
import { parseInput } from '#actions/parse-input.ts'
import { optionalDay } from '#domain/calendar/day-input.ts'
import { languages, reportLanguages } from '#domain/text/local-text.ts'

/** Most records of a page, and how many there are unless told. */
export const maxPage = 1000
export const usualPage = 100

const wholeNumber = v.pipe(
  v.string(),
  v.regex(/^\d{1,9}$/, 'input.integer'),
  v.transform(Number),
  v.minValue(1, 'input.position'),
  v.maxValue(maxPage, 'input.tooLarge'),
)

export const pageQuery = v.strictObject({
  after: v.optional(v.pipe(v.string(), v.maxLength(300, 'input.tooLong'))),
  limit: v.optional(wholeNumber, String(usualPage)),
})

export const findingsQuery = v.strictObject({ lang: v.optional(v.picklist(languages)) })

export const reportQuery = v.pipe(
  v.strictObject({
    form: v.optional(v.picklist(['final', 'interim']), 'final'),
    lang: v.optional(v.picklist(reportLanguages), 'ru'),
    from: optionalDay,
    to: optionalDay,
  }),
  v.forward(
    v.check(({ from, to }) => from === null || to === null || from <= to, 'input.endBeforeStart'),
    ['to'],
  ),
)

/** What stands behind the question mark, as its schema wants it. Throws `input.invalid`. */
export function readQuery<Schema extends v.GenericSchema>(schema: Schema, url: URL): v.InferOutput<Schema> {
  return parseInput(schema, Object.fromEntries(url.searchParams))
}
