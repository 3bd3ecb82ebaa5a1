import type { Place } from '../check/finding.ts'
import {
  lineText,
  statisticTables,
  type FieldId,
  type Lines,
  type ReportModel,
  type ReportStory,
  type StatisticTable,
} from './model.ts'

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

type PassagePlace = (paragraph: number, text: string) => Place

/** Every printed line of the report in its order, empty lines left out. A merged task cell is told once, with its first row. */
export function passages(model: ReportModel): Passage[] {
  const fields = (...ids: readonly FieldId[]): Passage[] => ids.flatMap((id) => fieldPassages(model, id))
  return [
    ...fields('organisation', 'head', 'contact', 'project', 'period', 'grant', 'about', 'goal', 'achieved'),
    ...rowPassages('activities', model.activities),
    ...rowPassages('effects', model.effects),
    ...fields('deviations', 'goalFacts', 'changes'),
    ...model.stories.flatMap(storyPassages),
    ...statisticTables.flatMap((table) => statisticPassages(model, table)),
    ...fields(
      'bridge',
      'concreteResults',
      'longTermEffect',
      'sustainability',
      'socialEffect',
      'partnerAnalysis',
    ),
    ...rowPassages('partners', model.partners),
    ...rowPassages('proposals', model.proposals),
    ...rowPassages('recommendations', model.recommendations),
    ...fields('attachments', 'signature'),
    ...model.unplaced.map(unplacedPassage),
  ]
}

function linePassages(lines: Lines | undefined, part: Passage['part'], place: PassagePlace): Passage[] {
  return (lines ?? []).flatMap((line, index) => {
    const text = lineText(line).trim()
    return text === '' ? [] : [{ text, part, place: place(index + 1, text) }]
  })
}

const fieldPassages = (model: ReportModel, field: FieldId): Passage[] =>
  linePassages(model.fields[field], field, (paragraph, text) => fieldPlace(field, paragraph, text))

function rowPassages(
  table: TablePart,
  rows: readonly { readonly cells: object; readonly group?: number }[] | null,
): Passage[] {
  return (rows ?? []).flatMap((row, index) =>
    Object.entries(row.cells).flatMap(([column, lines]) => {
      const isMerged = column === 'task' && index > 0 && rows?.[index - 1]?.group === row.group
      const place: PassagePlace = (paragraph, text) => cellPlace(table, index + 1, column, text, paragraph)
      return isMerged ? [] : linePassages(lines as Lines, table, place)
    }),
  )
}

function storyPassages(story: ReportStory, index: number): Passage[] {
  const place =
    (column: string): PassagePlace =>
    (paragraph, text) => ({ section: '3.story', row: index + 1, column, paragraph, quote: quoteOf(text) })
  return [
    ...linePassages(story.title ? [story.title] : [], 'story', place('title')),
    ...story.parts.flatMap(({ part, lines }) => linePassages(lines, 'story', place(part))),
  ]
}

const statisticPassages = (model: ReportModel, table: StatisticTable): Passage[] =>
  (model.statistics[table] ?? []).flatMap(({ key, heading, value }) =>
    linePassages(value, table, (paragraph, text) => cellPlace(table, 1, key ?? heading, text, paragraph)),
  )

function unplacedPassage({ section, line }: ReportModel['unplaced'][number], index: number): Passage {
  const text = lineText(line)
  return { text, part: 'unplaced', place: { section, paragraph: index + 1, quote: quoteOf(text) } }
}
