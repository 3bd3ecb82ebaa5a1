import type { SheetNote } from '#domain/people/read-sheet.ts'
import type { FormFailure, FormField } from '#ui/form/form-field.ts'

/** The fields of an event's form in the parts in which the page shows them. */
export interface EventFields {
  readonly main: readonly FormField[]
  readonly attendance: readonly FormField[]
  readonly breakdown: readonly {
    readonly dimension: string
    readonly title: string
    readonly fields: readonly FormField[]
  }[]
  readonly sheet: FormField
  readonly quantities: readonly FormField[]
  readonly more: readonly FormField[]
  /** Not shown: files that came by themselves, and what the person said yes to. */
  readonly hidden: readonly FormField[]
}

export const allFields = (fields: EventFields): FormField[] => [
  ...fields.main,
  ...fields.attendance,
  ...fields.breakdown.flatMap((part) => part.fields),
  fields.sheet,
  ...fields.quantities,
  ...fields.more,
  ...fields.hidden,
]

/** Why an event was not saved, besides what any form says. */
export interface EventFailure extends FormFailure {
  /** What was not understood in a pasted sheet. */
  readonly notes?: readonly SheetNote[]
  readonly peopleRead?: number
  /** Names of files that prove other records already. */
  readonly shared?: readonly string[]
}
