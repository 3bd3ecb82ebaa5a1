import type { Breakdown, GenderCategory, SocialCategory, AgeCategory } from './categories.ts'

/** A person on a sign-in sheet. Names are private; `age` and `social` may be unknown. */
export interface SheetPerson {
  readonly name: string
  readonly gender: GenderCategory | null
  readonly social: SocialCategory | null
  readonly age: AgeCategory | null
}

/** How many people came: a bare count, a count with breakdowns, or a sheet of names from which both follow. */
export type Attendance =
  | { readonly kind: 'none' }
  | { readonly kind: 'count'; readonly total: number }
  | { readonly kind: 'breakdown'; readonly total: number; readonly breakdown: Breakdown }
  | { readonly kind: 'sheet'; readonly people: readonly SheetPerson[] }
