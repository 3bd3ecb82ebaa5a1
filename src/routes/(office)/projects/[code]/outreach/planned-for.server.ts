/* A row of the plan becomes a publication: its form opens with what was planned, to be completed. */
import type { PlannedPublication } from '#domain/outreach/planned-publication.ts'
import type { ProjectRecords } from '#domain/project/records.ts'
import type { FormValues } from '#ui/form/form-field.ts'

/** The row of the plan that the address of a new publication names, or that a publication does. */
export const plannedFor = (records: ProjectRecords, id: string | null): PlannedPublication | null =>
  records.plannedPublications.find((each) => each.id === id) ?? null

/** What of the plan stands in the form of its publication. The day is the one on which it comes out. */
export const carriedOver = ({
  id,
  activityId,
  title,
  kind,
  language,
  outlet,
}: PlannedPublication): FormValues => ({
  plannedId: id,
  kind,
  language,
  activityId: activityId ?? '',
  'title.ru': title.ru ?? '',
  'title.kk': title.kk ?? '',
  'outlet.ru': outlet.ru ?? '',
  'outlet.kk': outlet.kk ?? '',
})
