import { lineText, type Lines, type ReportModel } from './model.ts'

/** What remains of a model on paper: no figures, no records, spans joined, white space folded. */
export interface PrintedModel {
  readonly kind: ReportModel['kind']
  readonly lang: ReportModel['lang']
  readonly parts: { readonly [name: string]: readonly string[] }
}

const printed = (lines: Lines | undefined): string[] =>
  (lines ?? [])
    .map((line) =>
      lineText(line)
        .replace(/[\s\u00a0\u202f]+/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '')

/**
 * Reduces a model to what its paper shows, part by part, so that a report read back from its own Word file can be
 * compared with the model it was written from. Annex, title and unplaced lines are left out: they are not records.
 */
export function printedModel(model: ReportModel): PrintedModel {
  const parts: Record<string, string[]> = {}
  for (const [field, lines] of Object.entries(model.fields)) parts[field] = printed(lines)
  addRows(parts, 'activities', model.activities)
  addRows(parts, 'effects', model.effects)
  addRows(parts, 'partners', model.partners)
  addRows(parts, 'proposals', model.proposals)
  addRows(parts, 'recommendations', model.recommendations)
  for (const [table, cells] of Object.entries(model.statistics)) {
    for (const cell of cells) parts[`${table}.${cell.key ?? cell.heading}`] = printed(cell.value)
  }
  model.stories.forEach((story, index) => {
    parts[`story${index + 1}.title`] = printed(story.title ? [story.title] : [])
    for (const part of story.parts) parts[`story${index + 1}.${part.part}`] = printed(part.lines)
  })
  for (const name of Object.keys(parts)) if (parts[name]?.length === 0) delete parts[name]
  return { kind: model.kind, lang: model.lang, parts }
}

function addRows(
  parts: Record<string, string[]>,
  table: string,
  rows: readonly { readonly cells: object; readonly group?: number }[] | null,
): void {
  rows?.forEach((row, index) => {
    for (const [column, lines] of Object.entries(row.cells)) {
      parts[`${table}.${index + 1}.${column}`] = printed(lines as Lines)
    }
  })
}
