import type { Place } from '#domain/check/finding.ts'
import type { FormHeadingId } from '#domain/report/form/form-edition.ts'
import type { FieldId, StoryPart } from '#domain/report/model.ts'
import { sectionOfField, sectionOfTable, type TablePart } from '#domain/report/passages.ts'

/** Where one printed line stands, as places of findings name it. */
export type LinePlace = Required<Pick<Place, 'section' | 'column' | 'paragraph'>> &
  Pick<Place, 'table' | 'row'>

export const fieldLine = (field: FieldId, paragraph: number): LinePlace => ({
  section: sectionOfField[field],
  column: field,
  paragraph,
})

export const cellLine = (table: TablePart, row: number, column: string, paragraph: number): LinePlace => ({
  section: sectionOfTable[table],
  table,
  row,
  column,
  paragraph,
})

export const storyLine = (row: number, part: StoryPart | 'title', paragraph: number): LinePlace => ({
  section: '3.story',
  row,
  column: part,
  paragraph,
})

/** The id of a line within its page; the same for the same place. */
export const lineId = (place: LinePlace): string =>
  ['l', place.section, place.row ?? '', place.column, place.paragraph].map(idPart).join('-')

/** The id of a section's heading or table. */
export const sectionId = (section: string): string => `s-${idPart(section)}`

const idPart = (part: string | number): string => String(part).replace(/[^\p{L}\p{N}.]+/gu, '_')

const sectionOfHeading: { readonly [heading in FormHeadingId]?: string } = {
  activities: '1',
  about: '1.about',
  deviations: '1.deviations',
  goalFacts: '2',
  changes: '3',
  story: '3.story',
  statistics: '4',
  results: '5',
  concreteResults: '5.1',
  longTermEffect: '5.2',
  sustainability: '5.3',
  socialEffect: '5.4',
  partnerAnalysis: '6',
  attachments: 'end',
}

/** The section that a heading of the form opens; tables open their own. */
export const headingSection = (heading: FormHeadingId): string | null => sectionOfHeading[heading] ?? null

/** Whether a place of a finding covers a line: everything it names agrees. */
export const covers = (place: Place, line: LinePlace): boolean =>
  place.section === line.section &&
  (place.row === undefined || place.row === line.row) &&
  (place.column === undefined || place.column === line.column) &&
  (place.paragraph === undefined || place.paragraph === line.paragraph)
