import type { ProjectRecords } from '#domain/project/records.ts'
import { textIn, type Language } from '#domain/text/local-text.ts'
import type { Option } from '#ui/form/form-field.ts'

/** Activities of the plan as one chooses them. */
export const activityOptions = (records: ProjectRecords, lang: Language): Option[] =>
  records.activities.map(({ id, code, title }) => ({
    value: id,
    label: `${code} ${textIn(title, lang) ?? ''}`.slice(0, 140),
  }))
