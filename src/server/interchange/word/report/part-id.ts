import type { FormHeadingId } from '#domain/report/form/form-edition.ts'
import type { FieldId } from '#domain/report/model.ts'

/** A label of the passport or a heading of the form. */
export type PartId = FieldId | FormHeadingId
