import * as v from 'valibot'
import { count } from '../project/record-input.ts'
import { line } from '../text/text-input.ts'
import {
  ageCategories,
  dimensions,
  genderCategories,
  socialCategories,
  type Breakdown,
  type Dimension,
} from './categories.ts'

const countsOf = <const Category extends string>(categories: readonly Category[]) =>
  v.exactOptional(
    v.strictObject(
      Object.fromEntries(categories.map((category) => [category, v.exactOptional(count)])) as {
        [category in Category]: v.ExactOptionalSchema<typeof count, undefined>
      },
    ),
  )

/** Counts by category; categories nobody noted are absent. */
export const breakdown = v.strictObject({
  gender: countsOf(genderCategories),
  social: countsOf(socialCategories),
  age: countsOf(ageCategories),
})

/** The first breakdown whose parts are more than the total, or null: parts may be fewer, the rest is unknown. */
export function exceededDimension(total: number, parts: Breakdown): Dimension | null {
  return dimensions.find((dimension) => sumOf(parts[dimension]) > total) ?? null
}

const sumOf = (parts: { readonly [category: string]: number } | undefined): number =>
  Object.values(parts ?? {}).reduce((sum, part) => sum + part, 0)

const person = v.strictObject({
  name: line,
  gender: v.optional(v.nullable(v.picklist(genderCategories)), null),
  social: v.optional(v.nullable(v.picklist(socialCategories)), null),
  age: v.optional(v.nullable(v.picklist(ageCategories)), null),
})

/** How many people came. A sheet has no total of its own: it is as long as it is. */
export const attendance = v.variant('kind', [
  v.strictObject({ kind: v.literal('none') }),
  v.strictObject({ kind: v.literal('count'), total: count }),
  v.pipe(
    v.strictObject({ kind: v.literal('breakdown'), total: count, breakdown }),
    v.forward(
      v.check((given) => exceededDimension(given.total, given.breakdown) === null, 'input.partsAboveTotal'),
      ['breakdown'],
    ),
  ),
  v.strictObject({
    kind: v.literal('sheet'),
    people: v.pipe(v.array(person), v.maxLength(5000, 'input.tooMany')),
  }),
])
