import type { ProjectRecords } from '#domain/project/records.ts'
import type { Dimension } from '#domain/people/categories.ts'
import { formEdition } from '#domain/report/form/editions.ts'
import type { Language } from '#domain/text/local-text.ts'

/** What the project's form calls a category of people. */
export function categoryLabel(
  { project }: Pick<ProjectRecords, 'project'>,
  dimension: Dimension,
  category: string,
  lang: Language,
): string {
  const columns = formEdition(project.form)?.statistics[dimension] ?? []
  return columns.find((column) => column.key === category)?.heading[lang === 'kk' ? 'kk' : 'ru'] ?? category
}
