/*
 * Two reports of one project, figure by figure and text by text: what was handed in against what the records say now.
 * Rows of tables are the same rows where what names them is the same, wherever they stand.
 */
import type { Place } from '../check/finding.ts'
import { diffSequences } from '../text/sequence-diff.ts'
import { fieldIds, linesText, type Figure, type Line, type Lines, type ReportModel } from './model.ts'
import { sectionOfField, sectionOfTable, type TablePart } from './passages.ts'

/** A figure whose value is not what it was; null where there was none or is none. */
export interface FigureDifference {
  readonly id: string
  readonly before: Figure | null
  readonly after: Figure | null
}

/** A text that reads otherwise; `row` of the place counts in the report where the row stands, the later one first. */
export interface TextDifference {
  readonly place: Place
  readonly kind: 'changed' | 'added' | 'removed'
  readonly before: string
  readonly after: string
}

export interface ReportDifferences {
  readonly figures: readonly FigureDifference[]
  readonly texts: readonly TextDifference[]
}

/** What differs from `before` to `after`. A text in which only figures changed is told by its figures alone. */
export function compareReports(before: ReportModel, after: ReportModel): ReportDifferences {
  return {
    figures: changedFigures(before, after),
    texts: [
      ...fieldIds.flatMap((field) =>
        changedLines(
          { section: sectionOfField[field], column: field },
          before.fields[field],
          after.fields[field],
        ),
      ),
      ...changedRows('activities', before.activities, after.activities, ['task', 'activity']),
      ...changedRows('effects', before.effects, after.effects, ['indicator']),
      ...changedRows('partners', before.partners, after.partners, ['name']),
      ...changedRows('proposals', before.proposals, after.proposals, ['sphere', 'priority']),
      ...changedRows('recommendations', before.recommendations, after.recommendations, ['bodies', 'items']),
      ...changedStories(before, after),
    ],
  }
}

/** Whether nothing differs. */
export const isSameContent = ({ figures, texts }: ReportDifferences): boolean =>
  figures.length === 0 && texts.length === 0

function changedFigures(before: ReportModel, after: ReportModel): FigureDifference[] {
  const ids = [...new Set([...Object.keys(before.figures), ...Object.keys(after.figures)])]
  return ids.flatMap((id) => {
    const [was, is] = [before.figures[id] ?? null, after.figures[id] ?? null]
    return was?.value === is?.value && was?.unit === is?.unit ? [] : [{ id, before: was, after: is }]
  })
}

/** A line with its figures named instead of printed. */
const wording = (line: Line): string =>
  line.map((span) => (span.figure === undefined ? span.text : `{{${span.figure}}}`)).join('')

function changedLines(place: Place, before: Lines | undefined, after: Lines | undefined): TextDifference[] {
  const [was, is] = [before ?? [], after ?? []]
  if (was.map(wording).join('\n') === is.map(wording).join('\n')) return []
  const kind = was.length === 0 ? 'added' : is.length === 0 ? 'removed' : 'changed'
  return [{ place, kind, before: linesText(was), after: linesText(is) }]
}

/** A row of any table, as much as is compared here. */
interface AnyRow {
  readonly cells: { readonly [column: string]: Lines | undefined }
}

function changedRows(
  table: TablePart,
  before: readonly AnyRow[] | null,
  after: readonly AnyRow[] | null,
  named: readonly string[],
): TextDifference[] {
  const key = (row: AnyRow): string => named.map((column) => linesText(row.cells[column])).join('\n')
  return pairedRows(before ?? [], after ?? [], key).flatMap(({ was, is, row }) => {
    const place: Place = { section: sectionOfTable[table], table, row }
    if (was === null || is === null) {
      const kind = was === null ? 'added' : 'removed'
      return [{ place, kind, before: was ? rowText(was) : '', after: is ? rowText(is) : '' } as const]
    }
    const columns = [...new Set([...Object.keys(was.cells), ...Object.keys(is.cells)])]
    return columns
      .filter((column) => column !== 'number')
      .flatMap((column) => changedLines({ ...place, column }, was.cells[column], is.cells[column]))
  })
}

const rowText = (row: AnyRow): string =>
  Object.values(row.cells)
    .map((lines) => linesText(lines))
    .filter((text) => text !== '')
    .join('\n')

interface RowPair<Row> {
  readonly was: Row | null
  readonly is: Row | null
  /** From 1, in the later report where the row stands there. */
  readonly row: number
}

/** Rows of both reports side by side. Between rows of one name, as many as both have are taken for renamed ones. */
function pairedRows<Row>(
  before: readonly Row[],
  after: readonly Row[],
  key: (row: Row) => string,
): RowPair<Row>[] {
  const pairs: RowPair<Row>[] = []
  let [x, y] = [0, 0]
  const pair = (hasWas: boolean, hasIs: boolean): void => {
    const was = hasWas ? (before[x] ?? null) : null
    const is = hasIs ? (after[y] ?? null) : null
    pairs.push({ was, is, row: (hasIs ? y : x) + 1 })
    if (hasWas) x++
    if (hasIs) y++
  }
  for (const run of diffSequences(before.map(key), after.map(key))) {
    if (run.kind === 'same') for (const _ of run.items) pair(true, true)
    else {
      const renamed = Math.min(run.before.length, run.after.length)
      for (let n = 0; n < renamed; n++) pair(true, true)
      for (let n = renamed; n < run.before.length; n++) pair(true, false)
      for (let n = renamed; n < run.after.length; n++) pair(false, true)
    }
  }
  return pairs
}

function changedStories(before: ReportModel, after: ReportModel): TextDifference[] {
  const rowsOf = (model: ReportModel): AnyRow[] =>
    model.stories.map((story) => ({
      cells: {
        title: story.title ? [story.title] : [],
        ...Object.fromEntries(story.parts.map(({ part, lines }) => [part, lines])),
      },
    }))
  const key = (row: AnyRow): string => linesText(row.cells['title'])
  return pairedRows(rowsOf(before), rowsOf(after), key).flatMap(({ was, is, row }) => {
    const place: Place = { section: '3.story', row }
    if (was === null || is === null) {
      const kind = was === null ? 'added' : 'removed'
      return [{ place, kind, before: was ? rowText(was) : '', after: is ? rowText(is) : '' } as const]
    }
    const parts = [...new Set([...Object.keys(was.cells), ...Object.keys(is.cells)])]
    return parts.flatMap((part) => changedLines({ ...place, column: part }, was.cells[part], is.cells[part]))
  })
}
