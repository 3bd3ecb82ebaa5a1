import type { Place } from '../check/finding.ts'
import { lineText, type FieldId, type Lines, type ReportModel } from './model.ts'

/** One printed line with its place: what rules that read text walk over. */
export interface Passage {
  readonly text: string
  readonly place: Place
  readonly part: FieldId | TablePart | 'story' | 'unplaced' | 'title'
}
export type TablePart =
  'activities' | 'effects' | 'gender' | 'social' | 'age' | 'partners' | 'proposals' | 'recommendations'

/** The section of the form in which a field stands, as places name it. */
export const sectionOfField: { readonly [field in FieldId]: string } = {
  organisation: 'passport',
  head: 'passport',
  contact: 'passport',
  project: 'passport',
  period: 'passport',
  grant: 'passport',
  about: '1.about',
  goal: '1.about',
  achieved: '1.about',
  deviations: '1.deviations',
  goalFacts: '2',
  changes: '3',
  bridge: '4',
  concreteResults: '5.1',
  longTermEffect: '5.2',
  sustainability: '5.3',
  socialEffect: '5.4',
  partnerAnalysis: '6',
  attachments: 'end',
  signature: 'end',
}

export const sectionOfTable: { readonly [table in TablePart]: string } = {
  activities: '1.activities',
  effects: '1.effects',
  gender: '4.gender',
  social: '4.social',
  age: '4.age',
  partners: '6.partners',
  proposals: '7.proposals',
  recommendations: '8.recommendations',
}

const quoteLimit = 120

/** A quote short enough for a finding. */
export const quoteOf = (text: string): string =>
  text.length <= quoteLimit ? text : `${text.slice(0, quoteLimit - 1).trimEnd()}…`

/** The place of a line of a field; `paragraph` counts from 1. */
export const fieldPlace = (field: FieldId, paragraph: number, quote: string): Place => ({
  section: sectionOfField[field],
  column: field,
  paragraph,
  quote: quoteOf(quote),
})

/** The place of a line of a table cell; `row` and `paragraph` count from 1, `column` is the column's id. */
export const cellPlace = (
  table: TablePart,
  row: number,
  column: string,
  quote: string,
  paragraph = 1,
): Place => ({
  section: sectionOfTable[table],
  table,
  row,
  column,
  paragraph,
  quote: quoteOf(quote),
})

/** Every printed line of the report in its order, empty lines left out. A merged task cell is told once, with its first row. */
export function passages(model: ReportModel): Passage[] {
  const found: Passage[] = []
  const addLines = (
    lines: Lines | undefined,
    part: Passage['part'],
    place: (n: number, text: string) => Place,
  ): void =>
    lines?.forEach((line, index) => {
      const text = lineText(line).trim()
      if (text !== '') found.push({ text, part, place: place(index + 1, text) })
    })
  const addField = (field: FieldId): void =>
    addLines(model.fields[field], field, (n, text) => fieldPlace(field, n, text))
  const addRows = (table: TablePart, rows: readonly { cells: object; group?: number }[] | null): void =>
    rows?.forEach((row, index) => {
      for (const [column, lines] of Object.entries(row.cells)) {
        const merged = column === 'task' && index > 0 && rows[index - 1]?.group === row.group
        if (!merged)
          addLines(lines as Lines, table, (n, text) => cellPlace(table, index + 1, column, text, n))
      }
    })

  for (const field of ['organisation', 'head', 'contact', 'project', 'period', 'grant'] as const)
    addField(field)
  for (const field of ['about', 'goal', 'achieved'] as const) addField(field)
  addRows('activities', model.activities)
  addRows('effects', model.effects)
  for (const field of ['deviations', 'goalFacts', 'changes'] as const) addField(field)
  model.stories.forEach((story, index) => {
    const place = (n: number, text: string, column: string): Place => ({
      section: '3.story',
      row: index + 1,
      column,
      paragraph: n,
      quote: quoteOf(text),
    })
    addLines(story.title ? [story.title] : [], 'story', (n, text) => place(n, text, 'title'))
    for (const part of story.parts) addLines(part.lines, 'story', (n, text) => place(n, text, part.part))
  })
  for (const table of ['gender', 'social', 'age'] as const) {
    model.statistics[table]?.forEach((cell) => {
      addLines(cell.value, table, (n, text) => cellPlace(table, 1, cell.key ?? cell.heading, text, n))
    })
  }
  addField('bridge')
  for (const field of [
    'concreteResults',
    'longTermEffect',
    'sustainability',
    'socialEffect',
    'partnerAnalysis',
  ] as const)
    addField(field)
  addRows('partners', model.partners)
  addRows('proposals', model.proposals)
  addRows('recommendations', model.recommendations)
  addField('attachments')
  addField('signature')
  model.unplaced.forEach((entry, index) => {
    const text = lineText(entry.line)
    found.push({
      text,
      part: 'unplaced',
      place: { section: entry.section, paragraph: index + 1, quote: quoteOf(text) },
    })
  })
  return found
}
