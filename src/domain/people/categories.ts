/*
 * The breakdowns of the official form's section 4. Breakdowns are independent marginals: each adds up to the total
 * together with its unknown remainder, and none is crossed with another.
 */
export const genderCategories = ['male', 'female'] as const
export const socialCategories = [
  'children',
  'youth',
  'civilServants',
  'publicSector',
  'disabled',
  'older',
  'unemployed',
  'ngoMembers',
  'business',
  'other',
] as const
/** The form has no bracket below 13; children younger than that have their own here, and the report warns. */
export const ageCategories = [
  'age0to12',
  'age13to16',
  'age17to22',
  'age23to27',
  'age28to32',
  'age33to45',
  'age46to58',
  'age59plus',
] as const
export type GenderCategory = (typeof genderCategories)[number]
export type SocialCategory = (typeof socialCategories)[number]
export type AgeCategory = (typeof ageCategories)[number]

export const dimensions = ['gender', 'social', 'age'] as const
export type Dimension = (typeof dimensions)[number]
export const categoriesOf = {
  gender: genderCategories,
  social: socialCategories,
  age: ageCategories,
} as const

/** Counts by category; a category nobody noted is absent, and what is missing from the total is the unknown remainder. */
export interface Breakdown {
  readonly gender?: { readonly [category in GenderCategory]?: number }
  readonly social?: { readonly [category in SocialCategory]?: number }
  readonly age?: { readonly [category in AgeCategory]?: number }
}
