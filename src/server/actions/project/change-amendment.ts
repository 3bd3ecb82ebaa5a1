import { amendmentContent } from '#domain/project/project-input.ts'
import { amendmentTable } from '#store/project.ts'
import { wrongAmendmentDates } from '../amendment-dates.ts'
import { changeRecord } from '../change-record.ts'

/** Corrects what was written of an amendment; what it did to planned values is undone by removing it. */
export const changeAmendment = changeRecord({
  name: 'changeAmendment',
  event: 'amendment.changed',
  schema: amendmentContent,
  table: amendmentTable,
  check: wrongAmendmentDates,
})
